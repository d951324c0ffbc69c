import { luminance } from "../image/luminance";
import { SRGB8_TO_LINEAR } from "../image/srgb";
import type { AvatarMaps, GeometryMaps, LashStyle } from "../types";

/** Usual lashes, metres. */
const UPPER = 0.01;
const LOWER = 0.005;
/** A texel of the brows from this weight on; the darkest share of them is hair and no skin between. */
const BROW = 0.6;
const DARKEST = 0.15;
/** Lashes by what of a brow is darkest, luminance: darker than it, and never light; shown hues of dark hair are the light's. */
const DARKER = 0.4;
const LIGHTEST = 0.022;
const BLACKEST = 0.004;
const HUE = 0.5;
/** Brown, for a head whose brows are not covered by the atlas. */
const USUAL = [0.02, 0.014, 0.01] as const;

/** Lashes of usual length in the colour of the brows, darker. */
export function measureLashes(
  { diffuse }: Pick<AvatarMaps, "diffuse">,
  { regions: { brows } }: Pick<GeometryMaps, "regions">,
): LashStyle {
  const texels: [number, number, number][] = [];
  for (let i = 0; i < brows.length; i++) {
    if (brows[i] < BROW) continue;
    const [r, g, b] = diffuse.subarray(i * 4, i * 4 + 3);
    texels.push([SRGB8_TO_LINEAR[r], SRGB8_TO_LINEAR[g], SRGB8_TO_LINEAR[b]]);
  }
  texels.sort((a, b) => luminance(a) - luminance(b));
  const dark = texels.slice(0, Math.ceil(DARKEST * texels.length));
  const mean = (c: number) => dark.reduce((sum, texel) => sum + texel[c], 0) / dark.length;
  const found = dark.length > 0 ? ([mean(0), mean(1), mean(2)] as const) : USUAL;
  // Black has no hue.
  const brow = luminance(found) > 0 ? found : USUAL;
  const bright = luminance(found);
  const wanted = Math.min(LIGHTEST, Math.max(BLACKEST, DARKER * bright));
  const channel = (c: number) =>
    wanted * ((1 - HUE) * (USUAL[c] / luminance(USUAL)) + HUE * (brow[c] / luminance(brow)));
  return { upper: UPPER, lower: LOWER, color: [channel(0), channel(1), channel(2)] };
}
