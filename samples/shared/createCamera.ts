import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Scene } from "@babylonjs/core/scene.js";

/** A camera before the face, as for a portrait, metres from the head's middle; attached, it turns about the head when dragged. */
export function createCamera(scene: Scene, distance = 0.72): ArcRotateCamera {
  const camera = new ArcRotateCamera("camera", Math.PI / 2, 1.52, distance, new Vector3(0, -0.04, 0.02), scene);
  camera.minZ = 0.01;
  camera.fov = 0.5;
  camera.wheelDeltaPercentage = 0.02;
  camera.lowerRadiusLimit = 0.2;
  camera.upperRadiusLimit = 1.5;
  return camera;
}
