import type { LightSet } from "./selectLights";

/** The same lights seen from another frame. @param matrix row-major rotation, stride 3 */
export function rotateLights(lights: LightSet, matrix: ArrayLike<number>): LightSet {
  const directions = new Float32Array(lights.directions.length);
  for (let i = 0; i < directions.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      for (let k = 0; k < 3; k++) directions[i + row] += matrix[row * 3 + k] * lights.directions[i + k];
    }
  }
  return { ...lights, directions };
}
