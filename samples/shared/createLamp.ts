import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import type { Color3 } from "@babylonjs/core/Maths/math.color.js";
import type { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { castShadows } from "./castShadows";

/** A distant light with shadows for a head that fills the picture; it shines along the direction. */
export function createLamp(name: string, direction: Vector3, color: Color3, scene: Scene): DirectionalLight {
  const lamp = new DirectionalLight(name, direction, scene);
  lamp.position = direction.scale(-0.7);
  lamp.diffuse = color;
  castShadows(lamp, 0.0005);
  return lamp;
}
