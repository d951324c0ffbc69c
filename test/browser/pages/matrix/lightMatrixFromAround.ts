import { Matrix } from "@babylonjs/core/Maths/math.vector.js";
import { createLightTexture } from "../../../../plugin/createLightTexture";
import type { MatrixScene } from "./MatrixScene";

/** What Lambert's cosine leaves of bands 0 to 2, over pi. */
const LAMBERT = [1, 2 / 3, 1 / 4];

/**
 * Surroundings that are bright on the right and above, turned about the vertical (radians).
 * @param asTexture their irradiance is in a cube of its own, as prefiltered environments bring it
 */
export function lightMatrixFromAround({ scene, at }: MatrixScene, turn = 0, asTexture = false): void {
  const sh = new Float64Array(81 * 3);
  // Bands 0 and 1: even, y, z, x; the cube's frame has z the other way in a right-handed scene.
  const right = at(1, 0, 0).x;
  const near = scene.useRightHandedSystem ? -1 : 1;
  const terms = [0.4 * Math.sqrt(4 * Math.PI), 0.25, 0.1 * near, 0.5 * right];
  for (let i = 0; i < terms.length; i++) {
    for (let c = 0; c < 3; c++) sh[3 * i + c] = terms[i] * (1 - 0.1 * c);
  }
  // Band 2: x y.
  for (let c = 0; c < 3; c++) sh[3 * 4 + c] = 0.2 * right;
  const texture = createLightTexture(sh, scene, "around");
  // As CubeTexture.rotationY does; raw cubes have the getter alone.
  if (turn !== 0) texture.getReflectionTextureMatrix = () => Matrix.RotationY(turn);
  if (asTexture) {
    const irradiance = sh.map((value, i) => value * (LAMBERT[Math.floor(Math.sqrt(Math.floor(i / 3)))] ?? 0));
    texture.irradianceTexture = createLightTexture(irradiance, scene, "irradiance");
  }
  scene.environmentTexture = texture;
}
