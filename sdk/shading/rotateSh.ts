import { evaluateSh } from "./evaluateSh";
import { SH_COUNT } from "./shConstants";
import { sphereQuadrature } from "./sphereQuadrature";

/** Products of two band-8 functions have degree 16; 153 directions integrate them exactly. */
const { directions, weights } = sphereQuadrature(16);

/**
 * The same light in another frame: evaluates it at turned-back directions and projects again, exact to rounding (1e-14).
 * @param sh 81 * 3 in frame a
 * @param aToB 3x3 row-major rotation
 * @returns 81 * 3 in frame b
 */
export function rotateSh(sh: Float64Array, aToB: ArrayLike<number>): Float64Array {
  const basisA = new Float64Array(SH_COUNT);
  const basisB = new Float64Array(SH_COUNT);
  const rotated = new Float64Array(SH_COUNT * 3);
  for (let i = 0; i < weights.length; i++) {
    const [x, y, z] = [directions[3 * i], directions[3 * i + 1], directions[3 * i + 2]];
    evaluateSh(x, y, z, basisB);
    evaluateSh(
      aToB[0] * x + aToB[3] * y + aToB[6] * z,
      aToB[1] * x + aToB[4] * y + aToB[7] * z,
      aToB[2] * x + aToB[5] * y + aToB[8] * z,
      basisA,
    );
    for (let c = 0; c < 3; c++) {
      let radiance = 0;
      for (let k = 0; k < SH_COUNT; k++) radiance += sh[3 * k + c] * basisA[k];
      radiance *= weights[i];
      for (let k = 0; k < SH_COUNT; k++) rotated[3 * k + c] += radiance * basisB[k];
    }
  }
  return rotated;
}
