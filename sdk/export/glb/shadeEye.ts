import { EYEBALL_EXPONENT } from "../../head/eyeballProjection";
import type { LidCurves } from "../../head/lidCurves";
import { lidShade, SHADE_TINT } from "../../head/lidShade";
import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../image/srgb";
import type { EyeballData } from "../../types";

/** What is behind the lids at rest comes out when eyes turn or widen: it is not darker than the lids' edge. */
const LEAST_OPEN = 0.45;

/**
 * The texture of an eyeball with the shade of its lids at rest in it: plain viewers have no light that lids could keep off,
 * and an unshaded white glows. Lids follow the eye up and down, so the shade goes with it.
 * @returns size * size * 4, sRGB
 */
export function shadeEye({ texture }: Pick<EyeballData, "texture">, curves: LidCurves): Uint8Array {
  const { size, rgba } = texture;
  const shaded = rgba.slice();
  for (let i = 0; i < size * size; i++) {
    const x = ((i % size) + 0.5) / size - 0.5;
    const y = 0.5 - (Math.floor(i / size) + 0.5) / size;
    const angle = Math.PI * Math.min(1, Math.hypot(x, y) * 2) ** (1 / EYEBALL_EXPONENT);
    if (angle > Math.PI / 2) continue;
    const scale = Math.sin(angle) / (Math.hypot(x, y) || 1);
    const open = Math.max(LEAST_OPEN, lidShade(curves, x * scale, y * scale).open);
    for (let c = 0; c < 3; c++) {
      shaded[4 * i + c] = linearToSrgb8(SRGB8_TO_LINEAR[rgba[4 * i + c]] * open ** SHADE_TINT[c]);
    }
  }
  return shaded;
}
