import { SRGB8_TO_LINEAR } from "../../sdk/image/srgb";
import type { Photo } from "../../sdk/types";

/** 3 per pixel, linear. */
export function linearPhoto({ rgba }: Photo): Float32Array {
  const out = new Float32Array((rgba.length / 4) * 3);
  for (let i = 0; i < rgba.length / 4; i++)
    for (let c = 0; c < 3; c++) out[3 * i + c] = SRGB8_TO_LINEAR[rgba[4 * i + c]];
  return out;
}
