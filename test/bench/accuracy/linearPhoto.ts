import { SRGB8_TO_LINEAR } from "../../../sdk/image/srgb";
import type { Photo } from "../../../sdk/types";

/** width * height * 3, linear. */
export function linearPhoto({ width, height, rgba }: Pick<Photo, "width" | "height" | "rgba">): Float32Array {
  const picture = new Float32Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let c = 0; c < 3; c++) picture[pixel * 3 + c] = SRGB8_TO_LINEAR[rgba[pixel * 4 + c]];
  }
  return picture;
}
