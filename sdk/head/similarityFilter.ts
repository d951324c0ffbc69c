import { choleskyFactor } from "../math/choleskyFactor";
import { choleskySolve } from "../math/choleskySolve";

/** Three moves, three turns and a scale. */
const FREEDOMS = 7;

/**
 * Takes out of small moves of points (P * 3) what a similarity explains: the one that fits best some of them.
 * @param points P * 3, where they move from
 * @param deciding indices of the points that decide; not all on a line
 * @throws RangeError when they are
 */
export function similarityFilter(
  points: ArrayLike<number>,
  deciding: Uint32Array,
): (moves: ArrayLike<number>) => Float64Array {
  const rows = similarityRows(points);
  const factor = new Float64Array(FREEDOMS * FREEDOMS);
  for (const point of deciding) {
    for (let row = point * 3 * FREEDOMS; row < (point + 1) * 3 * FREEDOMS; row += FREEDOMS) {
      for (let a = 0; a < FREEDOMS; a++) {
        for (let b = 0; b <= a; b++) factor[a * FREEDOMS + b] += rows[row + a] * rows[row + b];
      }
    }
  }
  if (!choleskyFactor(factor, FREEDOMS)) throw new RangeError("the deciding points lie on a line");
  return (moves) => {
    const found = new Float64Array(FREEDOMS);
    for (const point of deciding) {
      for (let i = point * 3; i < point * 3 + 3; i++) {
        for (let a = 0; a < FREEDOMS; a++) found[a] += rows[i * FREEDOMS + a] * moves[i];
      }
    }
    choleskySolve(factor, FREEDOMS, found);
    const left = Float64Array.from(moves);
    for (let i = 0, row = 0; i < left.length; i++, row += FREEDOMS) {
      let rest = left[i];
      for (let a = 0; a < FREEDOMS; a++) rest -= rows[row + a] * found[a];
      left[i] = rest;
    }
    return left;
  };
}

/** How each coordinate moves with the freedoms. Places count in decimetres, so that turns weigh about as moves do. */
function similarityRows(points: ArrayLike<number>): Float64Array {
  const rows = new Float64Array(points.length * FREEDOMS);
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = [10 * points[i], 10 * points[i + 1], 10 * points[i + 2]];
    rows.set([1, 0, 0, 0, z, -y, x], i * FREEDOMS);
    rows.set([0, 1, 0, -z, 0, x, y], (i + 1) * FREEDOMS);
    rows.set([0, 0, 1, y, -x, 0, z], (i + 2) * FREEDOMS);
  }
  return rows;
}
