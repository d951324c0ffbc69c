import type { RenderedAvatar } from "../../../sdk/shading/renderAvatar";

/** Share of the pixel that the rendered avatar's skin must fill. */
const RENDERED_SKIN = 0.99;

/**
 * Pixels where the photo and the rendered avatar both show skin, with a border of one pixel where the photo's mixes.
 * @param shown width * height, 1 where the photo shows skin
 */
export function skinPixels(
  { width, height, skin }: Pick<RenderedAvatar, "width" | "height" | "skin">,
  shown: Uint8Array,
): Uint32Array {
  const pixels: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (!(skin[i] > RENDERED_SKIN) || shown[i] === 0) continue;
      if (shown[i - 1] && shown[i + 1] && shown[i - width] && shown[i + width]) pixels.push(i);
    }
  }
  return Uint32Array.from(pixels);
}
