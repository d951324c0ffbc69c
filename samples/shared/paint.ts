import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** Babylon's own material of one colour, linear. */
export function paint(albedoColor: Color3, metallic: number, roughness: number, scene: Scene): PBRMaterial {
  return Object.assign(new PBRMaterial("paint", scene), { albedoColor, metallic, roughness });
}
