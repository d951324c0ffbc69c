import { luminance } from "../../image/luminance";
import type { IrisPattern } from "./IrisPattern";
import { insideLimbus, outsidePupil } from "./irisEdges";
import type { IrisPixels } from "./irisPixels";
import { patternCells } from "./patternCells";
import { plainPattern } from "./plainPattern";
import type { IrisView } from "./viewIris";

/** A photo's blur: what a px is made of, as places about it in px and their shares; standard deviation .57 px. */
const BLUR = [
  [0, 0, 0.36],
  [1, 0, 0.16],
  [-1, 0, 0.16],
  [0, 1, 0.16],
  [0, -1, 0.16],
] as const;
/** Pixels beyond this are no iris, iris radii. */
const NEAR = 1.05;
/**
 * Steps from coarse to fine: sectors that are told apart, how much irises vary at that scale, by their colour,
 * how much more hue is doubted, and rounds.
 */
const STEPS = [
  { sectors: 1, spread: 0.4, hue: 1, rounds: 2 },
  { sectors: 6, spread: 0.25, hue: 2, rounds: 2 },
  { sectors: 12, spread: 0.16, hue: 4, rounds: 1 },
  { sectors: 24, spread: 0.1, hue: 8, rounds: 1 },
  { sectors: 48, spread: 0.08, hue: 8, rounds: 1 },
] as const;
/** A px' noise by the iris' brightness: a share, and what 8 bits and JPEG leave of dark colours. */
const NOISE = { share: 0.06, dark: 0.0012 } as const;
/**
 * Beyond so many of their middle size, which is at least LEAST_SIZE, residuals count less, but are never left out: a sector
 * of another colour is far off everywhere, until it is told apart.
 */
const BELIEVED = 2.5;
const LEAST_SIZE = 0.08;
/** Half of what so many pixels show of a place is believed; they are looked for within so many sectors. */
const SEEN_PIXELS = 1;
const SEEN_SECTORS = 12;
/** Albedos by the iris' colour that no pattern leaves. */
const LIMITS = [0.12, 5] as const;

/**
 * The pattern under which an iris, blurred as the photo is, has the photo's pixels: what it leaves unexplained is put back
 * from coarse to fine, each step as far as pixels outweigh how little irises vary there. What is hidden keeps what is
 * known of its neighbours and of irises.
 */
export function solvePattern(
  { pixels, color, white }: Pick<IrisView, "pixels" | "color" | "white">,
  pupilShare: number,
): IrisPattern {
  const pattern = plainPattern(pixels.radius, pupilShare);
  const model = blurredIris(pixels, pattern, color, white);
  const noise = NOISE.share + NOISE.dark / luminance(color);
  for (const { sectors, spread, hue, rounds } of STEPS) {
    if (sectors > pattern.sectors) break;
    const doubt = (noise / spread) ** 2;
    for (let round = 0; round < rounds; round++) putBack(pattern, model, sectors, { light: doubt, hue: hue * doubt });
  }
  return towardsRings(pattern, model);
}

/** How the pixels come from the cells. */
interface BlurredIris {
  readonly count: number;
  /** count * BLUR * 4: cells and their shares of a px. */
  readonly cells: Int32Array;
  readonly shares: Float32Array;
  /** count * 3: what of a px is neither pupil nor white, by the iris' colour. */
  readonly wanted: Float32Array;
  /** Share of the px that is iris, and its weights for light and for hue. */
  readonly iris: Float32Array;
  readonly weights: Float32Array;
  readonly hues: Float32Array;
}

function blurredIris(
  all: IrisPixels,
  pattern: IrisPattern,
  color: readonly number[],
  white: readonly (readonly number[])[],
): BlurredIris {
  const { radius, places, colors } = all;
  const near = Array.from({ length: all.count }, (_, i) => i).filter(
    (i) => all.weights[i] > 0 && Math.hypot(places[2 * i], places[2 * i + 1]) < NEAR,
  );
  const count = near.length;
  const weights = Float32Array.from(near, (i) => all.weights[i]);
  const hues = Float32Array.from(near, (i) => all.hues[i]);
  const perPixel = BLUR.length * 4;
  const cells = new Int32Array(count * perPixel);
  const shares = new Float32Array(count * perPixel);
  const wanted = new Float32Array(count * 3);
  const iris = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const from = near[i];
    let outside = 0;
    let left = 0;
    for (let f = 0; f < BLUR.length; f++) {
      const [dx, dy, share] = BLUR[f];
      const a = places[2 * from] + dx / radius;
      const b = places[2 * from + 1] + dy / radius;
      const distance = Math.hypot(a, b);
      const at = i * perPixel + f * 4;
      patternCells(pattern, distance, Math.atan2(b, a), cells, shares, at);
      const inside = insideLimbus(distance);
      const own = share * inside * outsidePupil(distance, pattern.pupilShare);
      for (let k = 0; k < 4; k++) shares[at + k] *= own;
      iris[i] += own;
      outside += share * (1 - inside);
      left += share * (1 - inside) * (0.5 + 0.5 * (a / (distance || 1)));
    }
    for (let c = 0; c < 3; c++) {
      const besides = left * white[1][c] + (outside - left) * white[0][c];
      wanted[i * 3 + c] = (colors[from * 3 + c] - besides) / color[c];
    }
  }
  return { count, cells, shares, wanted, iris, weights, hues };
}

/** Sums of a cell: light and its weight, hue (RGB less light) and its weight. */
const SUMS = 6;

/** One round at one scale. */
function putBack(
  pattern: IrisPattern,
  model: BlurredIris,
  scale: number,
  doubt: { readonly light: number; readonly hue: number },
): void {
  const { ratio, rings, sectors } = pattern;
  const { count, cells, shares, wanted, iris, weights, hues } = model;
  const perPixel = BLUR.length * 4;
  const left = wanted.slice();
  for (let i = 0; i < count; i++) {
    for (let k = i * perPixel; k < (i + 1) * perPixel; k++) {
      for (let c = 0; c < 3; c++) left[i * 3 + c] -= shares[k] * ratio[cells[k] * 3 + c];
    }
  }
  const size = middleSize(left, iris, weights);
  const sums = new Float32Array(rings * sectors * SUMS);
  for (let i = 0; i < count; i++) {
    if (iris[i] < 0.2) continue;
    const belief = Math.min(1, (BELIEVED * size) / Math.abs(luminance(left, i * 3)));
    const grey = (left[i * 3] + left[i * 3 + 1] + left[i * 3 + 2]) / 3;
    for (let k = i * perPixel; k < (i + 1) * perPixel; k++) {
      const [light, hue] = [belief * weights[i] * shares[k], belief * hues[i] * shares[k]];
      const at = cells[k] * SUMS;
      sums[at] += light * grey;
      sums[at + 1] += light * iris[i];
      for (let c = 0; c < 3; c++) sums[at + 2 + c] += hue * (left[i * 3 + c] - grey);
      sums[at + 5] += hue * iris[i];
    }
  }
  const wide = spreadRound(sums, rings, sectors, Math.round(sectors / scale));
  for (let cell = 0; cell < rings * sectors; cell++) {
    const at = cell * SUMS;
    const grey = wide[at] / (wide[at + 1] + doubt.light);
    for (let c = 0; c < 3; c++) {
      const value = ratio[cell * 3 + c] + grey + wide[at + 2 + c] / (wide[at + 5] + doubt.hue);
      ratio[cell * 3 + c] = Math.min(LIMITS[1], Math.max(LIMITS[0], value));
    }
  }
}

/** What hardly any pixel about it shows is as its ring is: it would carry on what the next sectors have at the lid's edge. */
function towardsRings(pattern: IrisPattern, { count, cells, shares, iris, weights, hues }: BlurredIris): IrisPattern {
  const { rings, sectors } = pattern;
  const perPixel = BLUR.length * 4;
  const sums = new Float32Array(rings * sectors * SUMS);
  for (let i = 0; i < count; i++) {
    for (let k = i * perPixel; k < (i + 1) * perPixel; k++) {
      sums[cells[k] * SUMS] += weights[i] * shares[k] * iris[i];
      sums[cells[k] * SUMS + 1] += hues[i] * shares[k] * iris[i];
    }
  }
  const seen = spreadRound(sums, rings, sectors, Math.round(sectors / SEEN_SECTORS));
  const ratio = pattern.ratio.slice();
  for (let ring = 0; ring < rings; ring++) {
    const first = ring * sectors;
    const mean = [0, 0, 0];
    let total = 0;
    for (let cell = first; cell < first + sectors; cell++) {
      const weight = seen[cell * SUMS] + 1e-6;
      total += weight;
      for (let c = 0; c < 3; c++) mean[c] += weight * ratio[cell * 3 + c];
    }
    for (let cell = first; cell < first + sectors; cell++) {
      const [light, hue] = [0, 1].map((k) => seen[cell * SUMS + k] / (seen[cell * SUMS + k] + SEEN_PIXELS));
      const change = [0, 1, 2].map((c) => ratio[cell * 3 + c] - mean[c] / total);
      const grey = (change[0] + change[1] + change[2]) / 3;
      for (let c = 0; c < 3; c++) {
        const value = mean[c] / total + light * grey + hue * (change[c] - grey);
        ratio[cell * 3 + c] = Math.min(LIMITS[1], Math.max(LIMITS[0], value));
      }
    }
  }
  return { ...pattern, ratio };
}

/** Median size of what is left of the iris' pixels, as a standard deviation. */
function middleSize(left: Float32Array, iris: Float32Array, weights: Float32Array): number {
  const sizes: number[] = [];
  for (let i = 0; i < iris.length; i++) {
    if (iris[i] > 0.5 && weights[i] > 0) sizes.push(Math.abs(luminance(left, i * 3)));
  }
  sizes.sort((a, b) => a - b);
  return Math.max(LEAST_SIZE, 1.48 * (sizes[Math.floor(sizes.length / 2)] ?? 0));
}

/** Adds up neighbours round the iris, fading out over `width` sectors; all of them alike where that is the whole round. */
function spreadRound(sums: Float32Array, rings: number, sectors: number, width: number): Float32Array {
  const out = new Float32Array(sums.length);
  const whole = width >= sectors;
  const reach = whole ? Math.floor(sectors / 2) : width - 1;
  for (let ring = 0; ring < rings; ring++) {
    for (let sector = 0; sector < sectors; sector++) {
      const to = (ring * sectors + sector) * SUMS;
      for (let d = -reach; d <= (whole ? sectors - 1 - reach : reach); d++) {
        const share = whole ? 1 : 1 - Math.abs(d) / width;
        const from = (ring * sectors + ((sector + d + sectors) % sectors)) * SUMS;
        for (let c = 0; c < SUMS; c++) out[to + c] += share * sums[from + c];
      }
    }
  }
  return out;
}
