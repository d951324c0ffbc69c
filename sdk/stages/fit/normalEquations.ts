import type { LandmarkNoise } from "./LandmarkNoise";

/** J^T C^-1 J (width x width, both triangles) and J^T C^-1 r. */
export interface NormalEquations {
  readonly hessian: Float64Array;
  readonly gradient: Float64Array;
}

/** Normal equations of residuals with their Jacobian (936 x width, row-major; overwritten by its scaled rows). */
export function normalEquations(
  noise: LandmarkNoise,
  jacobian: Float64Array,
  residuals: Float64Array,
  width: number,
): NormalEquations {
  const { scale, projector, rank } = noise;
  const rows = scale.length;
  const hessian = new Float64Array(width * width);
  const gradient = new Float64Array(width);
  const scaled = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    scaled[i] = scale[i] * residuals[i];
    for (let c = 0; c < width; c++) jacobian[i * width + c] *= scale[i];
    addOuter(hessian, gradient, jacobian, i * width, scaled[i], width, 1);
  }
  const along = new Float64Array(width);
  for (let k = 0; k < rank; k++) {
    along.fill(0);
    let residual = 0;
    for (let i = 0; i < rows; i++) {
      const share = projector[k * rows + i];
      residual += share * scaled[i];
      for (let c = 0, at = i * width; c < width; c++, at++) along[c] += share * jacobian[at];
    }
    addOuter(hessian, gradient, along, 0, residual, width, -1);
  }
  for (let a = 0; a < width; a++) for (let b = 0; b < a; b++) hessian[b * width + a] = hessian[a * width + b];
  return { hessian, gradient };
}

/** Adds sign * row^T row to the lower triangle and sign * row * residual to the gradient. */
function addOuter(
  hessian: Float64Array,
  gradient: Float64Array,
  values: Float64Array,
  start: number,
  residual: number,
  width: number,
  sign: 1 | -1,
): void {
  for (let a = 0; a < width; a++) {
    const value = sign * values[start + a];
    if (value === 0) continue;
    gradient[a] += value * residual;
    for (let b = 0, at = a * width; b <= a; b++, at++) hessian[at] += value * values[start + b];
  }
}
