import type { FitState } from "./FitState";
import type { LandmarkBasis } from "./LandmarkBasis";
import { SKIN_LANDMARKS } from "./LandmarkShapes";

/**
 * The row that each landmark stands on in a pose (468): its own, but on the contour the candidate that reaches
 * furthest out. Seen from the front, and on the near side of a turned head, that is the landmark itself.
 */
export function slideContours(basis: LandmarkBasis, state: FitState): Int32Array {
  const active = Int32Array.from({ length: SKIN_LANDMARKS }, (_, i) => i);
  const [r0, r1, r2, r3, r4, r5] = state.rotation;
  // Direction of the head's left in the image: the camera x and y of its x axis.
  const length = Math.hypot(r0, r3);
  const [outX, outY] = [r0 / length, r3 / length];
  for (const { landmark, side, rows } of basis.contours) {
    let furthest = Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      const [x, y, z] = posedRow(basis, state.params, row);
      const reach = side * (outX * (r0 * x + r1 * y + r2 * z) + outY * (r3 * x + r4 * y + r5 * z));
      // A candidate must win by 0.1 mm: on a flat contour the landmark stays where it is.
      if (reach > furthest + (row === landmark ? 0 : 1e-4)) {
        furthest = reach;
        active[landmark] = row;
      }
    }
  }
  return active;
}

function posedRow(basis: LandmarkBasis, params: Float64Array, row: number): readonly [number, number, number] {
  let x = basis.mean[row * 3];
  let y = basis.mean[row * 3 + 1];
  let z = basis.mean[row * 3 + 2];
  for (let k = 0; k < params.length; k++) {
    if (params[k] === 0) continue;
    const shape = basis.shapes[k];
    x += params[k] * shape[row * 3];
    y += params[k] * shape[row * 3 + 1];
    z += params[k] * shape[row * 3 + 2];
  }
  return [x, y, z];
}
