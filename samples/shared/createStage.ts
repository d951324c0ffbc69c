import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Color3, Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { createCamera } from "./createCamera";
import { createEngine } from "./createEngine";
import { createLamp } from "./createLamp";

/**
 * A small studio on the page's canvas: a camera to drag, a key light that swings about the head with shadows, a weak fill.
 * @param distance from the camera to the middle of the head, metres; default: a portrait's
 */
export async function createStage(distance?: number): Promise<Scene> {
  const engine = await createEngine();
  const scene = new Scene(engine);
  scene.clearColor = new Color4(0.051, 0.047, 0.063, 1);
  createCamera(scene, distance).attachControl(true);
  addLights(scene);
  engine.runRenderLoop(() => {
    if (scene.isReady()) scene.render();
  });
  return scene;
}

function addLights(scene: Scene): void {
  const key = createLamp("key", new Vector3(0, -0.4, -1), Color3.White(), scene);
  key.intensity = 2.6;
  new HemisphericLight("fill", Vector3.Up(), scene).intensity = 0.25;
  const began = performance.now();
  scene.onBeforeRenderObservable.add(() => {
    // One swing from side to side in eight seconds.
    const angle = Math.sin(((performance.now() - began) / 8000) * 2 * Math.PI) * 1.2;
    key.direction.set(-Math.sin(angle), -0.45, -Math.cos(angle));
    key.position.copyFrom(key.direction).scaleInPlace(-0.6);
  });
}
