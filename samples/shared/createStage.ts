// The scene first: Babylon's engines need it in a bundle of single files.
import "@babylonjs/core/scene.js";
import "@babylonjs/core/Materials/standardMaterial.js";
import "@babylonjs/core/Rendering/depthRendererSceneComponent.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { WebGPUEngine } from "@babylonjs/core/Engines/webgpuEngine.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";
import { castShadows } from "./castShadows";

export type EngineKind = "webgpu" | "webgl2";

/** A small studio: a camera to drag, a key light that circles the head with shadows, a weak fill. */
export async function createStage(canvas: HTMLCanvasElement, kind: EngineKind): Promise<Scene> {
  const engine = await createEngine(canvas, kind);
  const scene = new Scene(engine);
  scene.clearColor = new Color4(0.051, 0.047, 0.063, 1);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, 1.52, 0.72, new Vector3(0, -0.04, 0.02), scene);
  camera.minZ = 0.01;
  camera.fov = 0.5;
  camera.wheelDeltaPercentage = 0.02;
  camera.lowerRadiusLimit = 0.2;
  camera.upperRadiusLimit = 1.5;
  camera.attachControl(canvas, true);
  addLights(scene);
  engine.runRenderLoop(() => {
    if (scene.isReady()) scene.render();
  });
  new ResizeObserver(() => engine.resize()).observe(canvas);
  return scene;
}

/** WebGPU when asked for, or when nothing is asked and the browser has it. */
export async function chooseEngine(asked: string | null): Promise<EngineKind> {
  if (asked === "webgpu" || asked === "webgl2") return asked;
  return (await WebGPUEngine.IsSupportedAsync) ? "webgpu" : "webgl2";
}

/** An engine whose avatars have the photo's colours. */
export async function createEngine(canvas: HTMLCanvasElement, kind: EngineKind): Promise<Engine | WebGPUEngine> {
  // Exact sRGB: with the photo's light the avatar is then the photo's colours, not Babylon's 2.2 power of them.
  const options = { antialias: true, adaptToDeviceRatio: true, useExactSrgbConversions: true };
  if (kind === "webgl2") return new Engine(canvas, true, options);
  const engine = new WebGPUEngine(canvas, options);
  await engine.initAsync();
  return engine;
}

function addLights(scene: Scene): void {
  const key = new DirectionalLight("key", new Vector3(0, -0.4, -1), scene);
  key.intensity = 2.6;
  castShadows(key, 0.0005);
  new HemisphericLight("fill", Vector3.Up(), scene).intensity = 0.25;
  const began = performance.now();
  scene.onBeforeRenderObservable.add(() => {
    // One swing from side to side in eight seconds.
    const angle = Math.sin(((performance.now() - began) / 8000) * 2 * Math.PI) * 1.2;
    key.direction.set(-Math.sin(angle), -0.45, -Math.cos(angle));
    key.position.copyFrom(key.direction).scaleInPlace(-0.6);
  });
}
