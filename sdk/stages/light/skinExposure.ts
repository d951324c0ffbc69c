import type { AnchorInput } from "./fitAnchor";

/** Linear values of the sRGB codes .99 and .01. */
const [CLIPPED, BLACK] = [0.9774, 0.00077];

/** How the visible skin is exposed: share of it that is clipped or black, and its median luminance, linear. */
export function skinExposure({ color, visibility }: Pick<AnchorInput, "color" | "visibility">): {
  clippedShare: number;
  medianLuminance: number;
} {
  const luminance: number[] = [];
  let clipped = 0;
  for (let i = 0; i < visibility.length; i++) {
    if (visibility[i] <= 0.5) continue;
    const [r, g, b] = [color[3 * i], color[3 * i + 1], color[3 * i + 2]];
    luminance.push(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const most = Math.max(r, g, b);
    if (most > CLIPPED || most < BLACK) clipped++;
  }
  if (luminance.length === 0) return { clippedShare: 0, medianLuminance: 0 };
  luminance.sort((a, b) => a - b);
  return { clippedShare: clipped / luminance.length, medianLuminance: luminance[luminance.length >> 1] };
}
