import type { FloatImage } from "../../../sdk/types";

/** A handful of directional lights that together stand for an environment. */
export interface LightSet {
  readonly count: number;
  /** count * 3, unit, towards the light, in the environment's frame. */
  readonly directions: Float32Array;
  /** count * 3, linear RGB: radiance times solid angle. */
  readonly powers: Float32Array;
  /** count: root mean square angle of the light's patch about its direction, radians. */
  readonly spreads: Float32Array;
  /** count: steradian. */
  readonly solidAngles: Float32Array;
}

interface Patch {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  score: number;
}

/**
 * Median cut (Debevec 2005): the map is halved again and again where most light comes from, each patch becomes a light.
 * The score is energy * sqrt(solid angle), so that a wide dim patch is cut before a small sun.
 * @param image equirectangular, image centre -Z, right +X
 */
export function selectLights(image: FloatImage, count: number): LightSet {
  const energy = cellEnergies(image);
  const patches: Patch[] = [patchOf(energy, image, 0, image.width, 0, image.height)];
  while (patches.length < count) {
    let best = 0;
    for (let i = 1; i < patches.length; i++) if (patches[i].score > patches[best].score) best = i;
    if (patches[best].score <= 0) break;
    const halves = cutPatch(energy, image, patches[best]);
    patches.splice(best, 1, ...halves);
  }
  return lightsOf(image, patches);
}

/** Luminance times solid angle of every cell. */
function cellEnergies(image: FloatImage): Float64Array {
  const { width, height, channels, data } = image;
  const energy = new Float64Array(width * height);
  for (let i = 0; i < energy.length; i++) {
    const o = i * channels;
    const luminance = 0.2126 * data[o] + 0.7152 * data[o + 1] + 0.0722 * data[o + 2];
    energy[i] = luminance * cellSolidAngle(image, Math.floor(i / width));
  }
  return energy;
}

function cellSolidAngle(image: FloatImage, row: number): number {
  const top = Math.cos((Math.PI * row) / image.height);
  const bottom = Math.cos((Math.PI * (row + 1)) / image.height);
  return ((top - bottom) * 2 * Math.PI) / image.width;
}

function patchOf(energy: Float64Array, image: FloatImage, x0: number, x1: number, y0: number, y1: number): Patch {
  let sum = 0;
  let area = 0;
  for (let y = y0; y < y1; y++) {
    area += cellSolidAngle(image, y) * (x1 - x0);
    for (let x = x0; x < x1; x++) sum += energy[y * image.width + x];
  }
  return { x0, x1, y0, y1, score: x1 - x0 + y1 - y0 <= 2 ? 0 : sum * Math.sqrt(area) };
}

/** Halves a patch across its longer side where half of the energy lies. */
function cutPatch(energy: Float64Array, image: FloatImage, patch: Patch): Patch[] {
  const { x0, x1, y0, y1 } = patch;
  const latitude = Math.sin((Math.PI * (y0 + y1)) / (2 * image.height));
  const across = y1 - y0 < 2 || ((x1 - x0) * latitude >= y1 - y0 && x1 - x0 >= 2);
  const length = across ? x1 - x0 : y1 - y0;
  const profile = new Float64Array(length);
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) profile[across ? x - x0 : y - y0] += energy[y * image.width + x];
  }
  const total = profile.reduce((a, b) => a + b, 0);
  let cut = 1;
  for (let sum = profile[0]; cut < length - 1 && sum + profile[cut] / 2 < total / 2; cut++) sum += profile[cut];
  return across
    ? [patchOf(energy, image, x0, x0 + cut, y0, y1), patchOf(energy, image, x0 + cut, x1, y0, y1)]
    : [patchOf(energy, image, x0, x1, y0, y0 + cut), patchOf(energy, image, x0, x1, y0 + cut, y1)];
}

function lightsOf(image: FloatImage, patches: readonly Patch[]): LightSet {
  const count = patches.length;
  const set = {
    count,
    directions: new Float32Array(count * 3),
    powers: new Float32Array(count * 3),
    spreads: new Float32Array(count),
    solidAngles: new Float32Array(count),
  };
  for (let i = 0; i < count; i++) sumPatch(image, patches[i], set, i);
  return set;
}

function sumPatch(image: FloatImage, patch: Patch, set: LightSet, i: number): void {
  const mean = [0, 0, 0];
  let weight = 0;
  for (let y = patch.y0; y < patch.y1; y++) {
    const theta = ((y + 0.5) / image.height) * Math.PI;
    const solidAngle = cellSolidAngle(image, y);
    for (let x = patch.x0; x < patch.x1; x++) {
      const o = (y * image.width + x) * image.channels;
      set.solidAngles[i] += solidAngle;
      for (let c = 0; c < 3; c++) set.powers[3 * i + c] += image.data[o + c] * solidAngle;
      const w = (image.data[o] + image.data[o + 1] + image.data[o + 2] + 1e-6) * solidAngle;
      const phi = ((x + 0.5) / image.width - 0.5) * 2 * Math.PI;
      mean[0] += w * Math.sin(phi) * Math.sin(theta);
      mean[1] += w * Math.cos(theta);
      mean[2] -= w * Math.cos(phi) * Math.sin(theta);
      weight += w;
    }
  }
  const length = Math.hypot(mean[0], mean[1], mean[2]);
  for (let c = 0; c < 3; c++) set.directions[3 * i + c] = mean[c] / length;
  set.spreads[i] = Math.sqrt(Math.max(0, 2 * (1 - length / weight)));
}
