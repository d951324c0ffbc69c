import { combHair } from "../../head/hair/combHair";
import { hairHeight } from "../../head/hair/hairHeight";
import { octahedralDirection, sampleOctahedral } from "../../head/hair/octahedralMap";
import type { ScalpField } from "../../head/hair/ScalpField";
import type { HairFlow, HairOutline, HairStyle, HeadFit, Photo } from "../../types";
import { cellAt } from "./cellAt";
import type { HairPicture } from "./HairPicture";
import { measureStrands } from "./measureStrands";

/** Side of the map of directions. */
const SIZE = 48;
/** Height that is looked at, as a share of the outermost hair's. */
const OUTER = 0.85;
/** Cosines between a place's direction and the camera's, between which its strands are seen well. */
const GRAZING = 0.12;
const SEEN = 0.4;
/** Rounds in which neighbours agree on which way along the strand is the end, and weight of what hair does anyway. */
const ROUNDS = 60;
const USUAL = 0.25;
/** How strongly a fringe and long hair fall, against the comb's way. */
const FALL = 1.5;
/** Rounds by which neighbours are mixed: about 8 mm. */
const SPREAD = 8;
/** Share of seen ones from which their mean counts whole. */
const FEW = 0.3;

/**
 * Which way hair runs where the photo shows it. The picture's structure tells the line, not which end is the root: that
 * follows how such hair is combed, and its neighbours.
 */
export function measureFlow(
  photo: Photo,
  picture: HairPicture,
  field: ScalpField,
  outline: HairOutline,
  style: HairStyle,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
): HairFlow {
  const axes = measureStrands(photo, picture);
  const m = fit.headToCamera;
  const ways = new Float32Array(SIZE * SIZE * 3);
  const usual = new Float32Array(SIZE * SIZE * 3);
  const ray = new Float64Array(3);
  const comb = new Float64Array(3);
  for (let i = 0; i < SIZE * SIZE; i++) {
    octahedralDirection(SIZE, (i % SIZE) + 0.5, Math.floor(i / SIZE) + 0.5, ray);
    const [rx, ry, rz] = ray;
    const far =
      sampleOctahedral(field.skull, field.size, rx, ry, rz) + OUTER * hairHeight(outline, style.volume, rx, ry, rz);
    const [x, y, z] = field.centre.map((at, c) => at + far * ray[c]);
    const view = towardsCamera(m, x, y, z);
    const facing = rx * view[0] + ry * view[1] + rz * view[2];
    const cell = facing > GRAZING ? cellAt(picture, fit, x, y, z) : undefined;
    if (cell === undefined) continue;
    const [double, sine] = [axes[cell * 2], axes[cell * 2 + 1]];
    const trust = Math.hypot(double, sine) * Math.min(1, (facing - GRAZING) / (SEEN - GRAZING));
    if (!(trust > 0)) continue;
    const angle = 0.5 * Math.atan2(sine, double);
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const flat = [0, 1, 2].map((k) => c * m[k] - s * m[4 + k]);
    // A strand lies on the head: its third component is what keeps it there.
    const lift = -(flat[0] * rx + flat[1] * ry + flat[2] * rz) / facing;
    const way = flat.map((value, k) => value + lift * view[k]);
    const length = Math.hypot(...way);
    for (let k = 0; k < 3; k++) ways[i * 3 + k] = (trust * way[k]) / length;
    combHair(style, 0, x, y, z, comb);
    const fall = FALL * Math.max(style.fringe, style.hem < -0.1 ? 1 : 0);
    usual.set([comb[0], comb[1] - fall, comb[2]], i * 3);
  }
  point(ways, usual);
  return { size: SIZE, ways: smooth(ways) };
}

/** Unit, head frame: from a place to the camera. */
function towardsCamera(m: ArrayLike<number>, x: number, y: number, z: number): number[] {
  const placed = [0, 4, 8].map((row) => m[row] * x + m[row + 1] * y + m[row + 2] * z + m[row + 3]);
  const away = Math.hypot(...placed);
  return [0, 1, 2].map((c) => -(m[c] * placed[0] + m[4 + c] * placed[1] + m[8 + c] * placed[2]) / away);
}

/** Turns each way towards its neighbours' and the usual one. */
function point(ways: Float32Array, usual: Float32Array): void {
  const along = (i: number, other: Float32Array, j: number) =>
    ways[i * 3] * other[j * 3] + ways[i * 3 + 1] * other[j * 3 + 1] + ways[i * 3 + 2] * other[j * 3 + 2];
  const turn = (i: number) => {
    for (let k = 0; k < 3; k++) ways[i * 3 + k] *= -1;
  };
  for (let i = 0; i < SIZE * SIZE; i++) if (along(i, usual, i) < 0) turn(i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < SIZE * SIZE; i++) {
      const vote = neighbours(i).reduce((sum, j) => sum + along(i, ways, j), USUAL * along(i, usual, i));
      if (vote < 0) turn(i);
    }
  }
}

/** Neighbours reach in where nothing is seen. Where they disagree, in whorls and waves, less is known. */
function smooth(ways: Float32Array): Float32Array {
  let trust: Float32Array = Float32Array.from({ length: SIZE * SIZE }, (_, i) =>
    Math.hypot(...ways.subarray(i * 3, i * 3 + 3)),
  );
  let seen: Float32Array = trust.map((value) => (value > 0 ? 1 : 0));
  let vectors: Float32Array = ways;
  for (let k = 0; k < SPREAD; k++) {
    trust = spread(trust, 1);
    seen = spread(seen, 1);
    vectors = spread(vectors, 3);
  }
  // Of a mean over seen and unseen: that of the seen, until few of them are left.
  return vectors.map((value, at) => {
    const i = Math.floor(at / 3);
    const agreed = Math.hypot(...vectors.subarray(i * 3, i * 3 + 3)) / (trust[i] || 1);
    return (value * agreed) / Math.max(FEW, seen[i]);
  });
}

function spread(values: Float32Array, stride: number): Float32Array {
  return values.map((value, at) => {
    const [i, k] = [Math.floor(at / stride), at % stride];
    const near = neighbours(i);
    return 0.5 * value + (0.5 * near.reduce((sum, j) => sum + values[j * stride + k], 0)) / near.length;
  });
}

function neighbours(i: number): number[] {
  const [column, row] = [i % SIZE, Math.floor(i / SIZE)];
  const out: number[] = [];
  if (column > 0) out.push(i - 1);
  if (column < SIZE - 1) out.push(i + 1);
  if (row > 0) out.push(i - SIZE);
  if (row < SIZE - 1) out.push(i + SIZE);
  return out;
}
