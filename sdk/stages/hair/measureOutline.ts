import { sampleOctahedral } from "../../head/hair/octahedralMap";
import type { ScalpField } from "../../head/hair/ScalpField";
import { transformPoints } from "../../math/transformPoints";
import type { HairOutline, HeadFit } from "../../types";
import type { HairPicture } from "./HairPicture";
import { hairAt } from "./hairAt";

const STEPS = 72;
/** Beyond this angle from the top, radians, cheeks and shoulders stand where hair would. */
const LOWEST = 1.95;
/** Metres: how far is looked, in which steps, and which gaps are passed over. */
const FARTHEST = 0.11;
const STEP = 0.0015;
const GAP = 0.006;
/** What stands out farther is a bun or a tail, which cards round a head do not make. */
const HIGHEST = 0.042;
/** The mask is coarse: so much of the height is its doubt. */
const DOUBT = 0.002;

/** How far hair stands out over the skull all around, as the photo's camera sees it. */
export function measureOutline(
  picture: HairPicture,
  field: ScalpField,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
): HairOutline {
  const m = fit.headToCamera;
  const [cx, cy, cz] = transformPoints(m, field.centre);
  const away = Math.hypot(cx, cy, cz);
  const toHead = (x: number, y: number, z: number) =>
    [0, 1, 2].map((c) => m[c] * x + m[4 + c] * y + m[8 + c] * z) as [number, number, number];
  const view = toHead(-cx / away, -cy / away, -cz / away);
  // The head's own up, seen from the camera.
  const lift = view[1];
  const up = unit([-lift * view[0], 1 - lift * view[1], -lift * view[2]]);
  const right: [number, number, number] = [
    up[1] * view[2] - up[2] * view[1],
    up[2] * view[0] - up[0] * view[2],
    up[0] * view[1] - up[1] * view[0],
  ];
  const heights = new Float32Array(STEPS).fill(Number.NaN);
  for (let i = 0; i < STEPS; i++) {
    const angle = -Math.PI + (i / STEPS) * 2 * Math.PI;
    if (Math.abs(angle) > LOWEST) continue;
    const [s, c] = [Math.sin(angle), Math.cos(angle)];
    const ray = [0, 1, 2].map((k) => right[k] * s + up[k] * c);
    const skull = sampleOctahedral(field.skull, field.size, ray[0], ray[1], ray[2]);
    heights[i] = heightAlong(picture, fit, field.centre, ray, skull);
  }
  return { view, right, up, heights: smooth(heights) };
}

/** Metres from the skull to the hair's last cell; NaN where the photo ends before it. */
function heightAlong(
  picture: HairPicture,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  centre: readonly number[],
  ray: readonly number[],
  skull: number,
): number {
  let last = 0;
  for (let off = 0; off <= FARTHEST; off += STEP) {
    const [x, y, z] = centre.map((at, k) => at + (skull + off) * ray[k]);
    const hair = hairAt(picture, fit, x, y, z);
    if (hair === undefined) return Number.NaN;
    if (hair > 0.5) last = off;
    else if (off - last > GAP) break;
  }
  return Math.min(HIGHEST, Math.max(0, last - DOUBT));
}

/** Median of five, then two means of five: hair has no corners. */
function smooth(heights: Float32Array): Float32Array {
  const near = (values: Float32Array, i: number) =>
    [-2, -1, 0, 1, 2].map((k) => values[(i + k + STEPS) % STEPS]).filter((value) => !Number.isNaN(value));
  const known = (values: Float32Array, of: (near: number[]) => number) =>
    values.map((value, i) => (Number.isNaN(value) ? value : of(near(values, i))));
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  const median = known(heights, (list) => list.sort((a, b) => a - b)[list.length >> 1]);
  return known(known(median, mean), mean);
}

function unit([x, y, z]: [number, number, number]): [number, number, number] {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
}
