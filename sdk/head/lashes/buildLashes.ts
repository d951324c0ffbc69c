import type { LashStyle, MeshData } from "../../types";
import type { EyePlace } from "../eyeView";
import { bandRow, FACE_HAIR_BANDS } from "../faceHair/faceHairTexture";
import { atPlace } from "../faceHair/SkinPlace";
import { type LidFrame, lidFrames } from "./lidFrames";
import { lidMargins } from "./lidMargins";
import { type SkinDepth, skinBefore } from "./skinBefore";
import { turnWithLid } from "./turnWithLid";

type Vector = readonly [number, number, number];

/** A fan of lashes along a lid, as one band of the texture. */
interface LashFan {
  readonly lid: "upper" | "lower";
  readonly band: number;
  /** Share of the style's length. */
  readonly length: number;
  /** Over the horizon at the root and at the end, radians. */
  readonly rise: readonly [number, number];
}

/** Two fans above, so that lashes do not all lie in one sheet, and one below. */
const FANS: readonly LashFan[] = [
  { lid: "upper", band: FACE_HAIR_BANDS.upper[0], length: 1, rise: [-0.2, 0.95] },
  { lid: "upper", band: FACE_HAIR_BANDS.upper[1], length: 0.85, rise: [-0.05, 1.2] },
  { lid: "lower", band: FACE_HAIR_BANDS.lower, length: 1, rise: [-0.3, -0.75] },
];
/** Columns along a lid and steps of a lash. */
const DETAIL = {
  full: { columns: { upper: 17, lower: 12 }, steps: 4 },
  light: { columns: { upper: 9, lower: 6 }, steps: 2 },
} as const;
/** Where lashes begin and end, from the corner at the nose to the other; the tear duct bears none. */
const SPANS = { upper: [0.14, 0.985], lower: [0.24, 0.95] } as const;
/**
 * A lid's margin turns farther than it glides on this ball, which is larger than a real one: 50 degrees by its 10 mm on 12.
 */
const GAIN = { upper: 1.75, lower: 1 } as const;
/** Lashes fan out less than the ball's surface does, and lean away from the nose: share, radians. */
const FANNED = 0.62;
const LEAN = 0.1;
/** Roots lie this deep in the skin, metres. */
const SUNK = 1e-4;
/** What a fold covers comes out of it but for this, metres. */
const BURIED = 2e-4;
/** What of a lash is not at its root lies at least so far before the skin, metres: hooded lids press it down. */
const CLEAR = 5e-4;
/** Shapes that move no lash by this much are left out, metres. */
const LEAST_MOVE = 2.5e-4;

/**
 * The lashes of both eyes as fans of cards on the lids' margins, which turn with the lids; UV lead to faceHairTexture().
 * @param head neutral, with its shapes; those that move lashes are the result's
 * @param detail "light" has fewer triangles, for heads that are small on the screen
 * @returns no triangles where no lids surround the eyes
 */
export function buildLashes(
  head: MeshData,
  eyes: readonly EyePlace[],
  style: LashStyle,
  detail: keyof typeof DETAIL = "full",
): MeshData {
  const fans = eyes.flatMap((eye) => growFans(head, eye, style, detail));
  let offset = 0;
  const indices = fans.flatMap((fan) => {
    const first = offset;
    offset += fan.rest.length / 3;
    return fan.indices.map((index) => index + first);
  });
  const join = (lists: readonly (readonly number[])[]) => Float32Array.from(lists.flat());
  const names = new Set(fans.flatMap(({ shapes }) => [...shapes.keys()]));
  const positions = join(fans.map(({ rest }) => rest));
  const moves = (name: string) =>
    join(fans.map(({ rest, shapes }) => rest.map((value, i) => (shapes.get(name)?.[i] ?? value) - value)));
  return {
    name: "lashes",
    positions,
    normals: join(fans.map(({ normals }) => normals)),
    uvs: join(fans.map(({ uvs }) => uvs)),
    indices: Uint32Array.from(indices),
    // Normals stay: on strands so dark and thin nobody sees them turn, and files carry half as much.
    morphTargets: head.morphTargets
      .filter(({ name }) => names.has(name))
      .map(({ name }) => ({ name, positions: moves(name), normals: new Float32Array(positions.length) })),
  };
}

interface GrownFan {
  /** Positions. */
  readonly rest: readonly number[];
  /** By the names of the head's shapes that move the lashes. */
  readonly shapes: ReadonlyMap<string, readonly number[]>;
  readonly normals: readonly number[];
  readonly uvs: readonly number[];
  readonly indices: readonly number[];
}

function growFans(head: MeshData, eye: EyePlace, style: LashStyle, detail: keyof typeof DETAIL): GrownFan[] {
  const { columns, steps } = DETAIL[detail];
  const margins = lidMargins(head, eye, columns, SPANS);
  if (!margins) return [];
  const movers = head.morphTargets.filter(({ positions }) =>
    [...margins.upper, ...margins.lower].some((place) => Math.hypot(...atPlace(positions, place)) > LEAST_MOVE),
  );
  const skinOf = skinBefore(head, eye);
  const skins = [undefined, ...movers].map((target) => skinOf(target?.positions));
  return FANS.filter(({ band }) => detail === "full" || band !== FACE_HAIR_BANDS.upper[1]).map((fan) => {
    const places = margins[fan.lid];
    const points = places.map((place) => atPlace(head.positions, place));
    const frames = lidFrames(points, eye.centre);
    const indices = stripIndices(places.length, steps + 1);
    const along = (i: number) => (eye.side === "left" ? i : places.length - 1 - i) / (places.length - 1);
    const offsets = frames.map((frame, i) => lashOffsets(frame, fan, style, eye, along(i), steps));
    const pose = (moved: Float32Array | undefined, skin: SkinDepth): number[] => {
      const posed = moved
        ? lidFrames(
            points.map((point, i) => plus(point, atPlace(moved, places[i]))),
            eye.centre,
          )
        : frames;
      const lashes = offsets.flatMap((list, i) => {
        const lash = list.map((offset) => plus(posed[i].at, turnWithLid(offset, frames[i], posed[i], GAIN[fan.lid])));
        return lash.flatMap(([x, y, z], s) => {
          const before = eye.centre[2] + skin(x - eye.centre[0], y - eye.centre[1]);
          return [x, y, s === 0 ? z : Math.max(z, before + CLEAR)];
        });
      });
      return liftTriangles(lashes, steps + 1, indices, eye, skin);
    };
    return {
      rest: pose(undefined, skins[0]),
      normals: frames.flatMap((frame) => Array.from({ length: steps + 1 }, () => normalOf(frame)).flat()),
      shapes: new Map(movers.map(({ name, positions }, n) => [name, pose(positions, skins[n + 1])])),
      uvs: frames.flatMap((_, i) =>
        Array.from({ length: steps + 1 }, (__, s) => [along(i), bandRow(fan.band, s / steps)]).flat(),
      ),
      indices,
    };
  });
}

/**
 * Moves triangles forwards whose middle lies in the skin, at roots deeper than BURIED: there that is so where the lid is in folds
 * or the other lid lies over it. Roots stay at their margin. @param points changed; `rows` a lash
 */
function liftTriangles(
  points: number[],
  rows: number,
  indices: readonly number[],
  { centre }: EyePlace,
  skin: SkinDepth,
): number[] {
  for (let t = 0; t < indices.length; t += 3) {
    const corners = [indices[t], indices[t + 1], indices[t + 2]];
    const [x, y, z] = [0, 1, 2].map((c) => corners.reduce((sum, corner) => sum + points[corner * 3 + c], 0) / 3);
    const free = corners.filter((corner) => corner % rows !== 0);
    const lift = centre[2] + skin(x - centre[0], y - centre[1]) - (free.length < 3 ? BURIED : 0) - z;
    if (!(lift > 0)) continue;
    for (const corner of free) points[corner * 3 + 2] += (3 / free.length) * lift;
  }
  return points;
}

/** A lash from its root: it runs outwards and curls. @param u 0 at the nose .. 1 */
function lashOffsets(
  { out }: LidFrame,
  { lid, length, rise }: LashFan,
  style: LashStyle,
  { side }: EyePlace,
  u: number,
  steps: number,
): Vector[] {
  const yaw = FANNED * Math.atan2(out[0], out[2]) + (side === "left" ? LEAN : -LEAN);
  const [x, z] = [Math.sin(yaw), Math.cos(yaw)];
  const step = (style[lid] * length * lengthAlong(u)) / steps;
  const offsets: Vector[] = [];
  let at: Vector = [0, 0, 0];
  for (let s = 0; s <= steps; s++) {
    const pitch = rise[0] + (rise[1] - rise[0]) * Math.min(1, (Math.max(0, s - 0.5) / steps) * 1.1);
    const way: Vector = [x * Math.cos(pitch), Math.sin(pitch), z * Math.cos(pitch)];
    at = s === 0 ? scaled(way, -SUNK) : plus(at, scaled(way, step));
    offsets.push(at);
  }
  return offsets;
}

/** Share of the greatest length along a lid: longest beyond the middle, short at the nose. */
function lengthAlong(u: number): number {
  return 0.5 + 0.5 * Math.sin(Math.PI * Math.min(1, 0.08 + 0.72 * u)) ** 0.9;
}

/** Lashes are lit as the lid is that they stand on: cards seen from the side would flicker. */
function normalOf({ out, up }: LidFrame): Vector {
  const sum = plus(scaled(out, 0.85), scaled(up, 0.5));
  return scaled(sum, 1 / Math.hypot(...sum));
}

function stripIndices(columns: number, rows: number): number[] {
  const indices: number[] = [];
  for (let i = 0; i + 1 < columns; i++) {
    for (let s = 0; s + 1 < rows; s++) {
      const a = i * rows + s;
      indices.push(a, a + rows, a + 1, a + rows, a + rows + 1, a + 1);
    }
  }
  return indices;
}

function plus(a: Vector, b: Vector): Vector {
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
}

function scaled(a: Vector, by: number): Vector {
  return [a[0] * by, a[1] * by, a[2] * by];
}
