import { Quaternion } from "@babylonjs/core/Maths/math.vector.js";

const turned = new Quaternion();

/**
 * A rotation of the head frame as the scene has it.
 * @param rotation quaternion x, y, z, w of any length
 * @param xSign headToSceneX of the scene
 * @returns of length 1; the same object each time
 * @throws TypeError if it is no quaternion
 */
export function turnHead(rotation: ArrayLike<number>, xSign: 1 | -1): Quaternion {
  // A mirror of x keeps the turn about x and turns the other two round.
  turned.copyFromFloats(rotation[0], rotation[1] * xSign, rotation[2] * xSign, rotation[3]);
  const length = turned.length();
  if (rotation.length !== 4 || !(length > 1e-6 && length < Infinity)) {
    throw new TypeError(`head rotation is [${Array.from(rotation).join(", ")}], not a quaternion x, y, z, w`);
  }
  return turned.scaleInPlace(1 / length);
}
