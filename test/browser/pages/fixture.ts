// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { ArcRotateCamera } from "@babylonjs/core/Cameras/arcRotateCamera.js";
import { Engine } from "@babylonjs/core/Engines/engine.js";
import { WebGPUEngine } from "@babylonjs/core/Engines/webgpuEngine.js";
import { Color4 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { Scene } from "@babylonjs/core/scene.js";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** width * height * 4, row 0 on top. */
  readonly rgba: Uint8Array;
}

/** A scene of 256 x 256 px with a camera half a metre in front of the face, black behind. */
export async function createScene(kind: "webgl2" | "webgpu", rightHanded = false): Promise<Scene> {
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

async function createEngine(kind: "webgl2" | "webgpu", canvas: HTMLCanvasElement): Promise<Engine | WebGPUEngine> {
  if (kind === "webgl2")
    return new Engine(canvas, false, { preserveDrawingBuffer: true, useExactSrgbConversions: true });
  const engine = new WebGPUEngine(canvas, { useExactSrgbConversions: true });
  await engine.initAsync();
  return engine;
}

/** Draws one frame and reads it before it is presented. */
export async function readPicture(scene: Scene): Promise<Picture> {
  await scene.whenReadyAsync();
  const engine = scene.getEngine();
  const width = engine.getRenderWidth();
  const height = engine.getRenderHeight();
  engine.beginFrame();
  scene.render();
  const pixels = await engine.readPixels(0, 0, width, height);
  engine.endFrame();
  const bytes = new Uint8Array(pixels.buffer, pixels.byteOffset, width * height * 4);
  return { width, height, rgba: engine.isWebGPU ? bytes.slice() : flipped(bytes, width * 4, height) };
}

/** WebGL's rows begin at the bottom. */
function flipped(bytes: Uint8Array, stride: number, rows: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  for (let row = 0; row < rows; row++) {
    result.set(bytes.subarray(row * stride, (row + 1) * stride), (rows - 1 - row) * stride);
  }
  return result;
}
