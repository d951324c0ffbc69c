import type { ReliefEquations } from "./ReliefEquations";
import type { ReliefGrid } from "./ReliefGrid";

/** Steps of conjugate gradients: 25 leave a millionth of the residual's energy on faces of 70,000 texels. */
const STEPS = 25;
const ENOUGH = 1e-6;

/**
 * Heights that satisfy the equations best, by conjugate gradients from flat; what the equations do not tell stays flat.
 * @returns mm, one each and a last 0 that stands for neighbours outside
 */
export function solveRelief(grid: ReliefGrid, equations: ReliefEquations): Float32Array {
  const { matrix, right, heightWeight, slopeWeight } = equations;
  const count = grid.texels.length;
  const [height, rest, step, image] = Array.from({ length: 4 }, () => new Float32Array(count + 1));
  const scale = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const own = heightWeight + 4 * slopeWeight;
    scale[k] = 1 / (own + matrix[6 * k + 5] + (matrix[6 * k] + matrix[6 * k + 3]) / 2);
  }
  const gather = createGather(grid);
  for (let k = 0; k < count; k++) gather.put(k, right[3 * k], right[3 * k + 1], right[3 * k + 2]);
  gather.into(rest);
  let energy = 0;
  for (let k = 0; k < count; k++) {
    step[k] = scale[k] * rest[k];
    energy += step[k] * rest[k];
  }
  const start = energy;
  for (let i = 0; i < STEPS && energy > ENOUGH * start; i++) {
    apply(grid, equations, gather, step, image);
    let curvature = 0;
    for (let k = 0; k < count; k++) curvature += step[k] * image[k];
    const length = energy / curvature;
    let next = 0;
    for (let k = 0; k < count; k++) {
      height[k] += length * step[k];
      rest[k] -= length * image[k];
      next += scale[k] * rest[k] * rest[k];
    }
    const turn = next / energy;
    energy = next;
    for (let k = 0; k < count; k++) step[k] = scale[k] * rest[k] + turn * step[k];
  }
  return height;
}

interface Gather {
  readonly put: (k: number, u: number, v: number, own: number) => void;
  readonly into: (out: Float32Array) => void;
}

/** Transposed differences: what the texels have to say of h_u, h_v and h comes to the heights they are made of. */
function createGather({ texels, neighbours }: ReliefGrid): Gather {
  const count = texels.length;
  const [u, v, own] = Array.from({ length: 3 }, () => new Float32Array(count + 1));
  return {
    put: (k, byU, byV, byOwn) => {
      u[k] = byU;
      v[k] = byV;
      own[k] = byOwn;
    },
    into: (out) => {
      for (let k = 0; k < count; k++) {
        const o = 4 * k;
        const along = u[neighbours[o]] - u[neighbours[o + 1]];
        out[k] = own[k] + 0.5 * (along + v[neighbours[o + 2]] - v[neighbours[o + 3]]);
      }
    },
  };
}

function apply(
  { texels, neighbours }: ReliefGrid,
  { matrix, heightWeight, slopeWeight }: ReliefEquations,
  gather: Gather,
  height: Float32Array,
  out: Float32Array,
): void {
  for (let k = 0; k < texels.length; k++) {
    const o = 4 * k;
    const q = 6 * k;
    const left = height[neighbours[o]];
    const right = height[neighbours[o + 1]];
    const above = height[neighbours[o + 2]];
    const below = height[neighbours[o + 3]];
    const here = height[k];
    const u = 0.5 * (right - left);
    const v = 0.5 * (below - above);
    const prior = heightWeight * here + slopeWeight * (4 * here - left - right - above - below);
    gather.put(
      k,
      matrix[q] * u + matrix[q + 1] * v + matrix[q + 2] * here,
      matrix[q + 1] * u + matrix[q + 3] * v + matrix[q + 4] * here,
      matrix[q + 2] * u + matrix[q + 4] * v + matrix[q + 5] * here + prior,
    );
  }
  gather.into(out);
}
