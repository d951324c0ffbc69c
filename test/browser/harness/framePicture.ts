import type { Page } from "playwright-core";
import sharp from "sharp";
import type { Shot } from "./shot";

/**
 * The page's canvas as it was drawn last, kept as a file to be looked at. A screenshot of a WebGPU canvas is black here
 * (software Vulkan without a surface); what was drawn can be read until its frame is over, and the page's own callback of
 * that frame comes before this one. Captions that lie over the canvas are not on it.
 */
export async function framePicture(page: Page, path: string): Promise<Shot> {
  const url = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        const canvas = document.querySelector("canvas")!;
        // Two, for a page that has no callback waiting yet.
        requestAnimationFrame(() => requestAnimationFrame(() => done(canvas.toDataURL())));
      }),
  );
  const image = sharp(Buffer.from(url.slice(url.indexOf(",") + 1), "base64")).removeAlpha();
  await image.clone().toFile(path);
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data };
}
