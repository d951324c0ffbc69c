import type { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import type { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import type { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import type { RectAreaLight } from "@babylonjs/core/Lights/rectAreaLight.js";
import type { SpotLight } from "@babylonjs/core/Lights/spotLight.js";
import type { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { SceneAvatar } from "../../../../plugin";

export interface MatrixLights {
  directional: DirectionalLight;
  spot: SpotLight;
  point: PointLight;
  hemispheric: HemisphericLight;
  area: RectAreaLight;
}

/** A head of thin sides before a camera, dark until a cell brings its light. */
export interface MatrixScene {
  readonly scene: Scene;
  readonly avatar: SceneAvatar;
  /** Stands between the lights from the right and the cheek, out of the picture; casts a shadow and is never drawn. */
  readonly blocker: Mesh;
  /** A place or direction by the picture's right, up, and towards the camera (metres), in scenes of either hand. */
  readonly at: (right: number, up: number, near: number) => Vector3;
}
