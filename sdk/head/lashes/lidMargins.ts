import type { MeshData } from "../../types";
import { drawEyeView, type EyePlace, type EyeView, placeInView, showsBall } from "../eyeView";
import { findSkinPlaces } from "../faceHair/findSkinPlaces";
import type { SkinPlace } from "../faceHair/SkinPlace";

type Vector = readonly [number, number, number];

/** The margins of an eye's lids where lashes grow, from the person's right to the left. */
export interface LidMargins {
  readonly upper: readonly SkinPlace[];
  readonly lower: readonly SkinPlace[];
}

/** Fewer columns of the view than this show no eye. */
const LEAST_COLUMNS = 12;
/** Pixels beside the opening in which the margin's outer edge is looked for: 2 mm. */
const MARGIN = 8;
/** The outer edge is what lies foremost in this direction: forwards and, of the upper lid, down; radians. */
const TILT = { upper: -0.75, lower: 0.6 } as const;
/** Columns on either side that a place is averaged with: pixels are .25 mm. */
const SMOOTH = 5;

/**
 * Finds the outer edge of the lids of a head at rest, where lashes grow.
 * @param count places of each lid, evenly spaced
 * @param spans of the lids' way from the corner at the nose (0) to the other (1)
 * @returns undefined where the lids are shut or there are none
 */
export function lidMargins(
  head: MeshData,
  eye: EyePlace,
  count: { readonly upper: number; readonly lower: number },
  spans: { readonly upper: readonly [number, number]; readonly lower: readonly [number, number] },
): LidMargins | undefined {
  const view = drawEyeView(head, eye);
  const edges: { upper: Vector[]; lower: Vector[] } = { upper: [], lower: [] };
  for (let column = 0; column < view.width; column++) {
    const open = Array.from({ length: view.height }, (_, row) => row * view.width + column).filter((pixel) =>
      showsBall(view, pixel),
    );
    if (open.length === 0) continue;
    const upper = outermost(view, open[0], -view.width, TILT.upper);
    const lower = outermost(view, open[open.length - 1], view.width, TILT.lower);
    if (!upper || !lower) continue;
    edges.upper.push(upper);
    edges.lower.push(lower);
  }
  if (edges.upper.length < LEAST_COLUMNS) return undefined;
  const place = (lid: "upper" | "lower") => {
    const [from, to] = spans[lid];
    const span = eye.side === "left" ? ([from, to] as const) : ([1 - to, 1 - from] as const);
    const points = spread(smooth(edges[lid]), count[lid], span);
    return findSkinPlaces(
      head,
      points.map(([x, y, z]): Vector => [x + eye.centre[0], y + eye.centre[1], z + eye.centre[2]]),
    );
  };
  const [upper, lower] = [place("upper"), place("lower")];
  return upper && lower && { upper, lower };
}

/** The foremost skin beside an opening's last pixel, against the eye's centre. */
function outermost(view: EyeView, last: number, step: number, tilt: number): Vector | undefined {
  const [forward, up] = [Math.cos(tilt), Math.sin(tilt)];
  let best: Vector | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 1; k <= MARGIN; k++) {
    const pixel = last + k * step;
    if (!(view.triangle[pixel] >= 0)) break;
    const [x, y] = placeInView(view, pixel);
    const z = 4 * view.radius - view.depth[pixel];
    const reach = forward * z + up * y;
    if (reach <= most) continue;
    most = reach;
    best = [x, y, z];
  }
  return best;
}

function smooth(points: readonly Vector[]): Vector[] {
  return points.map((_, i) => {
    // Evenly to both sides: else ends would be drawn in.
    const reach = Math.min(SMOOTH, i, points.length - 1 - i);
    const near = points.slice(i - reach, i + reach + 1);
    const mean = (c: number) => near.reduce((sum, point) => sum + point[c], 0) / near.length;
    return [mean(0), mean(1), mean(2)];
  });
}

/** Points at equal steps of a line's length. */
function spread(line: readonly Vector[], count: number, [from, to]: readonly [number, number]): Vector[] {
  const lengths = [0];
  for (let i = 1; i < line.length; i++) {
    lengths.push(lengths[i - 1] + Math.hypot(...[0, 1, 2].map((c) => line[i][c] - line[i - 1][c])));
  }
  const whole = lengths[lengths.length - 1];
  return Array.from({ length: count }, (_, i): Vector => {
    const wanted = whole * (from + ((to - from) * i) / (count - 1));
    const after = Math.max(
      1,
      lengths.findIndex((length) => length >= wanted),
    );
    const share = (wanted - lengths[after - 1]) / (lengths[after] - lengths[after - 1]);
    const mix = (c: number) => line[after - 1][c] + share * (line[after][c] - line[after - 1][c]);
    return [mix(0), mix(1), mix(2)];
  });
}
