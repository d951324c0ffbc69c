import { choleskyFactor } from "./choleskyFactor";
import { choleskySolve } from "./choleskySolve";

/**
 * Step that minimises 1/2 s^T H s + g^T s inside bounds, by an active set: variables that would leave are put on
 * their bound and the rest is solved again. Variables with lower = upper do not move.
 * @param hessian n x n, symmetric positive definite
 * @returns undefined when the matrix of the free variables is not positive definite
 */
export function solveBounded(
  hessian: Float64Array,
  gradient: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): Float64Array | undefined {
  const n = gradient.length;
  const step = new Float64Array(n);
  const free: number[] = [];
  for (let i = 0; i < n; i++) {
    // On a bound, a variable that the gradient pushes out stays there.
    const held = (lower[i] >= 0 && gradient[i] > 0) || (upper[i] <= 0 && gradient[i] < 0) || lower[i] >= upper[i];
    if (!held) free.push(i);
  }
  // Each round puts at least one variable on its bound; five settle all but a few, the rest is clamped.
  for (let round = 0; round < 5 && free.length > 0; round++) {
    const solved = solveFree(hessian, gradient, step, free);
    if (!solved) return undefined;
    const staying: number[] = [];
    free.forEach((variable, f) => {
      const clamped = Math.min(upper[variable], Math.max(lower[variable], solved[f]));
      step[variable] = clamped;
      if (clamped === solved[f]) staying.push(variable);
    });
    if (staying.length === free.length) break;
    free.splice(0, free.length, ...staying);
  }
  return step;
}

/** Solution for the free variables with the others at their place in `step`. */
function solveFree(
  hessian: Float64Array,
  gradient: Float64Array,
  step: Float64Array,
  free: readonly number[],
): Float64Array | undefined {
  const n = gradient.length;
  const isFree = new Uint8Array(n);
  for (const variable of free) isFree[variable] = 1;
  const matrix = new Float64Array(free.length ** 2);
  const right = new Float64Array(free.length);
  free.forEach((row, i) => {
    let sum = -gradient[row];
    for (let j = 0; j < n; j++) if (!isFree[j]) sum -= hessian[row * n + j] * step[j];
    right[i] = sum;
    for (let j = 0; j <= i; j++) matrix[i * free.length + j] = hessian[row * n + free[j]];
  });
  return choleskyFactor(matrix, free.length) ? choleskySolve(matrix, free.length, right) : undefined;
}
