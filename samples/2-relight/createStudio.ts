import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { PointLight } from "@babylonjs/core/Lights/pointLight.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Viewport } from "@babylonjs/core/Maths/math.viewport.js";
import { Scene } from "@babylonjs/core/scene.js";
import { castShadows } from "../shared/castShadows";

/** A dark scene that two cameras show side by side, and its lights by the names of their sliders. */
export function createStudio(engine: AbstractEngine) {
  const scene = new Scene(engine);
  scene.clearColor = new Color4(0.02, 0.02, 0.025, 1);
  const [left, right] = [0, 0.5].map((x) => createCamera(x, scene));
  scene.activeCameras = [left, right];
  left.attachControl(true);
  const bulb = new PointLight("bulb", Vector3.Zero(), scene);
  scene.onBeforeRenderObservable.add(() => {
    Object.assign(right, { alpha: left.alpha, beta: left.beta, radius: left.radius });
    const turn = performance.now() / 1500;
    bulb.position.set(0.25 * Math.sin(turn), 0.1 * Math.cos(0.7 * turn), 0.28);
  });
  const lights = {
    sun: createLight("sun", new Vector3(0.5, -0.5, -1), [1, 0.95, 0.86], scene),
    rim: createLight("rim", new Vector3(-1, -0.25, 0.6), [0.75, 0.85, 1], scene),
    back: createLight("back", new Vector3(0.15, -0.1, 1), [1, 0.9, 0.8], scene),
    bulb,
  };
  return { scene, left, right, lights };
}

function createCamera(x: number, scene: Scene): ArcRotateCamera {
  const camera = new ArcRotateCamera(`camera ${x}`, Math.PI / 2, 1.52, 0.72, new Vector3(0, -0.03, 0.02), scene);
  camera.viewport = new Viewport(x, 0, 0.5, 1);
  camera.minZ = 0.01;
  camera.fov = 0.5;
  camera.wheelDeltaPercentage = 0.02;
  return camera;
}

/** A distant light with shadows. */
function createLight(name: string, direction: Vector3, color: readonly number[], scene: Scene): DirectionalLight {
  const light = new DirectionalLight(name, direction, scene);
  light.position = direction.scale(-0.7);
  light.diffuse = Color3.FromArray(color);
  castShadows(light, 0.0005);
  return light;
}
