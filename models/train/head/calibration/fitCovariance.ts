import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { symmetricEigen } from "../../../../sdk/math/symmetricEigen";

/** C = F F^T + diag(d). */
export interface LowRankCovariance {
  /** rows x rank row-major, metres. */
  readonly factors: Float64Array;
  readonly rank: number;
  /** Square metres. */
  readonly diagonal: Float64Array;
}

/** The independent part of a landmark is never below this: the network's output is no better on any photo. */
const SMALLEST_SIGMA = 0.0003;
/**
 * Directions that are iterated for each that is kept. The last ones of a block have not settled and are not
 * symmetric: kept, they made fits of a photo and of its mirror image differ by .01 sigma; without them by .0007.
 */
const BLOCK = 2;

/**
 * Covariance of errors with mean 0: the strongest common directions plus an independent rest per row.
 */
export function fitCovariance(errors: readonly Float64Array[], rank: number): LowRankCovariance {
  const rows = errors[0].length;
  const { values, vectors } = leadingDirections(errors, Math.min(BLOCK * rank, rows));
  const factors = new Float64Array(rows * rank);
  const diagonal = new Float64Array(rows);
  for (const error of errors) for (let i = 0; i < rows; i++) diagonal[i] += error[i] ** 2 / errors.length;
  for (let k = 0; k < rank; k++) {
    const sigma = Math.sqrt(Math.max(0, values[k]));
    for (let i = 0; i < rows; i++) {
      const share = sigma * vectors[k][i];
      factors[i * rank + k] = share;
      diagonal[i] -= share * share;
    }
  }
  return { factors, rank, diagonal: diagonal.map((variance) => Math.max(SMALLEST_SIGMA ** 2, variance)) };
}

/** Largest eigenvectors of the errors' second moment by subspace iteration. */
function leadingDirections(
  errors: readonly Float64Array[],
  rank: number,
): { values: Float64Array; vectors: Float64Array[] } {
  const rows = errors[0].length;
  const random = randomGenerator(1);
  let basis: Float64Array[] = Array.from({ length: rank }, () =>
    Float64Array.from({ length: rows }, () => random() - 0.5),
  );
  for (let iteration = 0; iteration < 15; iteration++) {
    basis = basis.map((vector) => multiply(errors, vector));
    orthonormalize(basis);
  }
  const images = basis.map((vector) => multiply(errors, vector));
  const small = Float64Array.from({ length: rank * rank }, (_, i) =>
    dot(basis[Math.floor(i / rank)], images[i % rank]),
  );
  for (let a = 0; a < rank; a++) {
    for (let b = 0; b < a; b++) small[b * rank + a] = small[a * rank + b];
  }
  const { values, vectors } = symmetricEigen(small, rank);
  const turned = Array.from({ length: rank }, (_, k) => {
    const vector = new Float64Array(rows);
    basis.forEach((axis, a) => {
      for (let i = 0; i < rows; i++) vector[i] += vectors[k * rank + a] * axis[i];
    });
    return vector;
  });
  return { values, vectors: turned };
}

/** Second moment times a vector. */
function multiply(errors: readonly Float64Array[], vector: Float64Array): Float64Array {
  const product = new Float64Array(vector.length);
  for (const error of errors) {
    const along = dot(error, vector) / errors.length;
    for (let i = 0; i < vector.length; i++) product[i] += along * error[i];
  }
  return product;
}

/** Modified Gram-Schmidt, in place. */
function orthonormalize(vectors: readonly Float64Array[]): void {
  vectors.forEach((vector, k) => {
    for (let j = 0; j < k; j++) {
      const along = dot(vectors[j], vector);
      for (let i = 0; i < vector.length; i++) vector[i] -= along * vectors[j][i];
    }
    const length = Math.sqrt(dot(vector, vector)) || 1;
    for (let i = 0; i < vector.length; i++) vector[i] /= length;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
