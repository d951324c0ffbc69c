import type { CardList } from "./CardList";
import { fillHairVolume } from "./fillHairVolume";
import { HAIR_CELL, type HairVolume } from "./HairVolume";
import type { ScalpField } from "./ScalpField";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { cos, exp, floor, hypot, min, sin, sqrt, PI } = Math;

/** Rays from a place, the first place on each and the farthest, metres. */
const RAYS = 40;
const FIRST = 0.005;
const STEP = 0.006;
const FARTHEST = 0.06;
/** How far normals follow the way that light comes in instead of the card's own. */
const OPEN = 0.45;
/** Light that reaches a place through more than this many of its rays is as much as a place outside has: a half sphere and a little. */
const OUTSIDE = 0.5;
/** Share of light that a strand passes on into the hair, times its albedo. */
const PASSED = 0.95;

/**
 * Darkens cards where other hair keeps the light away, and turns their normals to where it comes from: an open outside
 * stays as it is. Light strands pass more light on, in their own colour.
 * @param color of the hair, linear albedo
 * @param strength 0..1 of the darkening
 */
export function shadeCards(
  list: CardList,
  field: ScalpField,
  color: readonly [number, number, number],
  strength: number,
): void {
  if (list.indices.length === 0) return;
  const volume = fillHairVolume(list, field);
  const directions = sphereDirections(RAYS);
  const { positions, normals, tangents, tints } = list;
  for (let row = 0; row < positions.length; row += 6) {
    const middle = [0, 1, 2].map((c) => 0.5 * (positions[row + c] + positions[row + 3 + c]));
    const { open, light } = lookAround(volume, middle, directions);
    for (const v of [row / 3, row / 3 + 1]) {
      const turned = [0, 1, 2].map((c) => (1 - OPEN) * normals[v * 3 + c] + OPEN * light[c]);
      const length = hypot(...turned) || 1;
      for (let c = 0; c < 3; c++) normals[v * 3 + c] = turned[c] / length;
      standOn(tangents, v * 4, normals, v * 3);
      for (let c = 0; c < 3; c++) {
        const lit = open / (1 - (1 - open) * min(PASSED, PASSED * sqrt(color[c])));
        tints[v * 3 + c] *= 1 - strength * (1 - lit);
      }
    }
  }
}

/** How much of the light comes to a place, 0..1, and from where on the whole, unit. */
function lookAround(
  { origin, counts, extinction }: HairVolume,
  place: readonly number[],
  directions: Float64Array,
): { open: number; light: readonly number[] } {
  const sum = [0, 0, 0];
  let open = 0;
  const [px, py, pz] = place.map((value, c) => (value - origin[c]) / HAIR_CELL);
  for (let d = 0; d < directions.length; d += 3) {
    let depth = 0;
    for (let off = FIRST; off < FARTHEST; off += STEP) {
      const i = floor(px + (directions[d] * off) / HAIR_CELL);
      const j = floor(py + (directions[d + 1] * off) / HAIR_CELL);
      const k = floor(pz + (directions[d + 2] * off) / HAIR_CELL);
      if (i < 0 || j < 0 || k < 0 || i >= counts[0] || j >= counts[1] || k >= counts[2]) break;
      depth += extinction[(k * counts[1] + j) * counts[0] + i];
    }
    const through = exp(-depth * STEP);
    open += through;
    for (let c = 0; c < 3; c++) sum[c] += through * directions[d + c];
  }
  const length = hypot(...sum);
  const rays = directions.length / 3;
  return { open: min(1, open / rays / OUTSIDE), light: length > 0 ? sum.map((value) => value / length) : [0, 0, 0] };
}

/** Evenly over the whole sphere, by the golden angle. */
function sphereDirections(count: number): Float64Array {
  const out = new Float64Array(count * 3);
  for (let i = 0; i < count; i++) {
    const y = 1 - (2 * i + 1) / count;
    const radius = sqrt(1 - y * y);
    const angle = i * PI * (3 - sqrt(5));
    out.set([radius * cos(angle), y, radius * sin(angle)], i * 3);
  }
  return out;
}

/** A tangent stands on its normal. */
function standOn(tangents: number[], t: number, normals: readonly number[], n: number): void {
  const on = [0, 1, 2].reduce((sum, c) => sum + tangents[t + c] * normals[n + c], 0);
  const turned = [0, 1, 2].map((c) => tangents[t + c] - on * normals[n + c]);
  const length = hypot(...turned) || 1;
  for (let c = 0; c < 3; c++) tangents[t + c] = turned[c] / length;
}
