// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { WebGPUEngine } from "@babylonjs/core/Engines/webgpuEngine.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";

export type EngineKind = "webgl2" | "webgpu";

/** A scene of 256 x 256 px with a camera half a metre in front of the face, black behind. */
export async function createScene(kind: EngineKind, rightHanded = false): Promise<Scene> {
  const canvas = document.createElement("canvas");
  canvas.width = 256;
  canvas.height = 256;
  document.body.append(canvas);
  const scene = new Scene(await createEngine(kind, canvas));
  scene.useRightHandedSystem = rightHanded;
  scene.clearColor = new Color4(0, 0, 0, 1);
  const camera = new ArcRotateCamera("camera", Math.PI / 2, Math.PI / 2, 0.5, Vector3.Zero(), scene);
  camera.minZ = 0.01;
  camera.fov = 0.55;
  return scene;
}

export async function createEngine(kind: EngineKind, canvas: HTMLCanvasElement): Promise<Engine | WebGPUEngine> {
  if (kind === "webgl2")
    return new Engine(canvas, false, { preserveDrawingBuffer: true, useExactSrgbConversions: true });
  const engine = new WebGPUEngine(canvas, { antialias: false, useExactSrgbConversions: true });
  await engine.initAsync();
  return engine;
}

/** Draws one frame and reads it before it is presented: 256 * 256 * 4 bytes, row 0 on top, as base64. */
export async function readPicture(scene: Scene): Promise<string> {
  // Else a material that changed is "ready" with its last shader until the new one is compiled, and the picture is old.
  for (const material of scene.materials) material.allowShaderHotSwapping = false;
  await scene.whenReadyAsync();
  const engine = scene.getEngine();
  const width = engine.getRenderWidth();
  const height = engine.getRenderHeight();
  engine.beginFrame();
  scene.render();
  const pixels = await engine.readPixels(0, 0, width, height);
  engine.endFrame();
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, width * height * 4);
  const text: string[] = [];
  for (let row = 0; row < height; row++) {
    // WebGL's rows begin at the bottom.
    const from = (engine.isWebGPU ? row : height - 1 - row) * width * 4;
    text.push(String.fromCharCode(...bytes.subarray(from, from + width * 4)));
  }
  return btoa(text.join(""));
}
