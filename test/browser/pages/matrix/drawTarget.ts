import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { readPicture } from "../createScene";
import type { MatrixScene } from "./MatrixScene";

/** The head in a texture of some samples a pixel: RGBA, row 0 on top, as base64. */
export async function drawTarget({ scene, avatar }: MatrixScene, samples: number): Promise<string> {
  const engine = scene.getEngine();
  const side = engine.getRenderWidth();
  const target = new RenderTargetTexture("target", side, scene);
  target.samples = samples;
  target.renderList = [avatar.head];
  target.clearColor = scene.clearColor;
  scene.customRenderTargets.push(target);
  // The first frame's shadow maps are drawn after it.
  await readPicture(scene);
  await readPicture(scene);
  const pixels = await target.readPixels();
  const bytes = new Uint8Array(pixels!.buffer, pixels!.byteOffset, side * side * 4);
  const rows = Array.from({ length: side }, (_, row) => {
    // Targets begin at the bottom in either engine.
    const from = (side - 1 - row) * side * 4;
    return String.fromCharCode(...bytes.subarray(from, from + side * 4));
  });
  return btoa(rows.join(""));
}
