import { smoothstep } from "../../math/smoothstep";
import type { HairOutline } from "../../types";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { atan2, floor, max, sqrt, PI } = Math;

/** How near a direction must come to the silhouette for the silhouette to say all about it: sines of the angle to the view. */
const INSIDE = 0.35;
const OUTLINE = 0.85;

/**
 * Height of the outermost hair in a direction from the skull's centre, metres.
 * @param volume where the outline says nothing
 * @param x, y, z unit
 */
export function hairHeight(outline: HairOutline | undefined, volume: number, x: number, y: number, z: number): number {
  if (!outline) return volume;
  const { view, right, up, heights } = outline;
  const across = x * right[0] + y * right[1] + z * right[2];
  const above = x * up[0] + y * up[1] + z * up[2];
  const seen = heightAt(heights, atan2(across, above));
  if (Number.isNaN(seen)) return volume;
  const away = x * view[0] + y * view[1] + z * view[2];
  const sine = sqrt(max(0, 1 - away * away));
  const share = smoothstep(INSIDE, OUTLINE, sine);
  return volume + share * (seen - volume);
}

/** Linear between the steps. */
function heightAt(heights: Float32Array, angle: number): number {
  const place = ((angle + PI) / (2 * PI)) * heights.length;
  const before = floor(place) % heights.length;
  const after = (before + 1) % heights.length;
  const share = place - floor(place);
  return heights[before] * (1 - share) + heights[after] * share;
}
