import "@babylonjs/core/Engines/Extensions/engine.multiview.js";
import type { Camera } from "@babylonjs/core/Cameras/camera.js";
import { FreeCamera } from "@babylonjs/core/Cameras/freeCamera.js";
import type { ThinEngine } from "@babylonjs/core/Engines/thinEngine.js";
import { MultiviewRenderTarget } from "@babylonjs/core/Materials/Textures/MultiviewRenderTarget.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { readPicture } from "../createScene";
import type { MatrixScene } from "./MatrixScene";

/** Half the distance between the eyes, metres. */
const HALF = 0.032;
/** What WebXRCamera sets, of which Babylon's types say little. */
type Rig = FreeCamera & { _rigCameras: Camera[]; _renderingMultiview: boolean };

/** Both eyes' pictures by OVR_multiview2 as WebXRCamera draws them, and each eye's by a camera of its own. */
export async function drawMultiview({ scene, at }: MatrixScene): Promise<Record<string, string>> {
  const eyes = [-HALF, HALF].map((right, i) => {
    const eye = new FreeCamera(`eye ${i}`, at(right, 0, 0.5), scene);
    eye.setTarget(Vector3.Zero());
    eye.minZ = 0.05;
    eye.maxZ = 2;
    eye.fov = 0.47;
    return eye;
  });
  const single: string[] = [];
  for (const eye of eyes) {
    scene.activeCamera = eye;
    single.push(await readPicture(scene));
  }
  const engine = scene.getEngine() as ThinEngine;
  const target = new MultiviewRenderTarget(scene, { width: engine.getRenderWidth(), height: engine.getRenderHeight() });
  const rig = new FreeCamera("rig", at(0, 0, 0.5), scene) as Rig;
  rig.setTarget(Vector3.Zero());
  for (const eye of eyes) rig._rigCameras.push(eye);
  rig._renderingMultiview = true;
  rig.outputRenderTarget = target;
  scene.activeCamera = rig;
  await readPicture(scene);
  const { _colorTextureArray } = target.renderTarget as unknown as { _colorTextureArray: WebGLTexture };
  const [left, right] = [0, 1].map((layer) =>
    readLayer(engine._gl, _colorTextureArray, layer, engine.getRenderWidth()),
  );
  rig._rigCameras.length = 0;
  return { left, right, leftAlone: single[0], rightAlone: single[1] };
}

/** RGBA of a layer, row 0 on top, as base64. */
function readLayer(gl: WebGL2RenderingContext, texture: WebGLTexture, layer: number, side: number): string {
  const framebuffer = gl.createFramebuffer();
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer);
  gl.framebufferTextureLayer(gl.READ_FRAMEBUFFER, gl.COLOR_ATTACHMENT0, texture, 0, layer);
  const bytes = new Uint8Array(side * side * 4);
  gl.readPixels(0, 0, side, side, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
  gl.deleteFramebuffer(framebuffer);
  const rows = Array.from({ length: side }, (_, row) => {
    const from = (side - 1 - row) * side * 4;
    return String.fromCharCode(...bytes.subarray(from, from + side * 4));
  });
  return btoa(rows.join(""));
}
