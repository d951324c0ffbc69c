import type { BvhTree } from "../../math/BvhTree";
import { buildBvhTree } from "../../math/buildBvhTree";
import { findHit, type RayHit } from "../../math/findHit";
import type { MeshData } from "../../types";
import { octahedralDirection } from "./octahedralMap";
import { NECK_ANGLES, NECK_AXIS_Z, NECK_BOTTOM, NECK_ROWS, NECK_TOP, type ScalpField } from "./ScalpField";

const SIZE = 96;
/** Inside the skull, on the mean head: from here hair's ground is one distance for each direction. */
const CENTRE = [0, 0.02, -0.078] as const;
/** Rays come from outside of any head. */
const OUTSIDE = 0.4;
/** A neck that is not there is this thin. */
const NEAREST = 0.03;
/** Weight from which a vertex is ear. */
const EAR = 0.05;
const ROUNDS = 400;

/**
 * Casts rays at the head from all around.
 * @param ears V: 0..1, which vertices are ear
 */
export function buildScalpField(
  { positions, indices }: Pick<MeshData, "positions" | "indices">,
  ears: ArrayLike<number>,
): ScalpField {
  const tree = buildBvhTree(positions, indices);
  const isEar = (triangle: number) => [0, 1, 2].some((k) => ears[indices[triangle * 3 + k]] > EAR);
  return { centre: CENTRE, size: SIZE, skull: castAtSkull(tree, isEar), neck: castAtNeck(tree) };
}

function castAtNeck(tree: BvhTree): Float32Array {
  const hit: RayHit = { triangle: -1, distance: 0 };
  return Float32Array.from({ length: NECK_ROWS * NECK_ANGLES }, (_, i) => {
    const y = NECK_TOP + ((NECK_BOTTOM - NECK_TOP) * Math.floor(i / NECK_ANGLES)) / (NECK_ROWS - 1);
    const angle = ((i % NECK_ANGLES) / NECK_ANGLES) * 2 * Math.PI;
    const [dx, dz] = [Math.sin(angle), Math.cos(angle)];
    const found = findHit(tree, OUTSIDE * dx, y, NECK_AXIS_Z + OUTSIDE * dz, -dx, 0, -dz, OUTSIDE, hit);
    return found ? OUTSIDE - hit.distance : NEAREST;
  });
}

function castAtSkull(tree: BvhTree, isEar: (triangle: number) => boolean): Float32Array {
  const out = new Float32Array(SIZE * SIZE);
  const hit: RayHit = { triangle: -1, distance: 0 };
  const ray = new Float64Array(3);
  for (let i = 0; i < out.length; i++) {
    octahedralDirection(SIZE, (i % SIZE) + 0.5, Math.floor(i / SIZE) + 0.5, ray);
    const [x, y, z] = CENTRE.map((at, c) => at + OUTSIDE * ray[c]);
    const found = findHit(tree, x, y, z, -ray[0], -ray[1], -ray[2], OUTSIDE, hit);
    out[i] = found && !isEar(hit.triangle) ? OUTSIDE - hit.distance : Number.NaN;
  }
  return fillHoles(out);
}

/** Holes - where ears were, below the neck - take the mean of what is about them. */
function fillHoles(values: Float32Array): Float32Array {
  const known = values.map((value) => (Number.isNaN(value) ? 0 : 1));
  const mean = values.reduce((sum, value, i) => sum + (known[i] ? value : 0), 0) / known.reduce((a, b) => a + b, 0);
  const out = values.map((value, i) => (known[i] ? value : mean));
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < out.length; i++) {
      if (known[i]) continue;
      const x = i % SIZE;
      const y = Math.floor(i / SIZE);
      out[i] =
        (out[y * SIZE + Math.max(0, x - 1)] +
          out[y * SIZE + Math.min(SIZE - 1, x + 1)] +
          out[Math.max(0, y - 1) * SIZE + x] +
          out[Math.min(SIZE - 1, y + 1) * SIZE + x]) /
        4;
    }
  }
  return out;
}
