import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { SpotLight } from "@babylonjs/core/Lights/spotLight.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** Lights from the picture's right, from above and in front, one of each kind. */
export function lightWith(scene: Scene, kind: "directional" | "spot" | "point" | "hemispheric") {
  if (kind === "directional") return new DirectionalLight("key", new Vector3(0.7, -0.5, -1), scene);
  if (kind === "hemispheric") return new HemisphericLight("sky", new Vector3(-0.7, 0.5, 0.5), scene);
  const position = new Vector3(-0.3, 0.3, 0.4);
  if (kind === "point") return new PointLight("bulb", position, scene);
  return new SpotLight("spot", position, position.scale(-1).normalize(), 1.2, 2, scene);
}
