import { randomGenerator } from "../../math/randomGenerator";

/** Bands of the texture from the top, each with the hairs' roots at its lower edge: two of the upper lid, one of the lower, one of beard and brows. */
export const FACE_HAIR_BANDS = { count: 4, upper: [0, 1], lower: 2, beard: 3 } as const;
/** Columns of that band, one for a card: those of a beard first, then the brows'. */
export const TUFT_COLUMNS = 8;
export const BEARD_COLUMNS = 5;
export const BROW_COLUMNS = TUFT_COLUMNS - BEARD_COLUMNS;
export const FACE_HAIR_TEXTURE_SIZE = 1024;
/** Hairs of a beard's and of a brow's column, half their width in 1024ths, and how far they lie across each other. */
const TUFTS = {
  beard: { hairs: 18, half: 1.5, crossed: 0.35 },
  brow: { hairs: 8, half: 2.7, crossed: 0.2 },
} as const;
/** Lashes of a band, hairs of a bunch that lean together, and half a lash's width at the root in 1024ths. */
const LASHES = { upper: 88, lower: 44 } as const;
const BUNCH = { upper: 3, lower: 2 } as const;
const HALF_WIDTH = { upper: 2.1, lower: 1.4 } as const;
/** Share of a band that stays empty at both edges: neighbours must not shine through in mip levels. */
const MARGIN = 0.03;

/** v of a band. @param share 0 at the hairs' roots .. 1 at their ends */
export function bandRow(band: number, share: number): number {
  return (band + 1 - MARGIN - (1 - 2 * MARGIN) * share) / FACE_HAIR_BANDS.count;
}

/** By size: everybody's is the same. */
const drawn = new Map<number, Uint8Array>();

/**
 * Lashes, and hairs of a beard and of brows, for the cards: RGBA, white with straight alpha. The same for everybody: colour and length are the cards'.
 * @param size side, px
 */
export function faceHairTexture(size = FACE_HAIR_TEXTURE_SIZE): Uint8Array {
  const known = drawn.get(size);
  if (known) return known;
  const rgba = new Uint8Array(size * size * 4).fill(255);
  const alpha = new Float32Array(size * size);
  const random = randomGenerator(31);
  for (const band of FACE_HAIR_BANDS.upper) drawLashes(alpha, size, band, "upper", random);
  drawLashes(alpha, size, FACE_HAIR_BANDS.lower, "lower", random);
  for (let column = 0; column < TUFT_COLUMNS; column++) {
    drawTuft(alpha, size, column, column < BEARD_COLUMNS ? "beard" : "brow", random);
  }
  // Sixteen steps: what deflate packs well.
  for (let i = 0; i < alpha.length; i++) rgba[i * 4 + 3] = Math.round(Math.min(1, alpha[i]) * 15) * 17;
  drawn.set(size, rgba);
  return rgba;
}

function drawLashes(
  alpha: Float32Array,
  size: number,
  band: number,
  lid: "upper" | "lower",
  random: () => number,
): void {
  const count = LASHES[lid];
  let tip = 0;
  for (let n = 0; n < count; n++) {
    const root = (n + 0.5 + 0.7 * (random() - 0.5)) / count;
    const mate = n % BUNCH[lid];
    if (mate === 0) tip = (n + BUNCH[lid] / 2 + 1.2 * (random() - 0.5)) / count;
    // The ends of a bunch come together, but not to one point.
    const end = root + 0.62 * (tip - root) + (0.5 * (random() - 0.5)) / count;
    const length = (lid === "upper" ? 0.72 : 0.55) + (lid === "upper" ? 0.28 : 0.45) * random();
    const bend = (0.9 * (random() - 0.5)) / count;
    drawLash(alpha, size, band, { root, end, length, bend, half: HALF_WIDTH[lid] * (0.8 + 0.4 * random()) });
  }
}

/** Hairs of a card: they do not gather, and cross. */
function drawTuft(
  alpha: Float32Array,
  size: number,
  column: number,
  of: keyof typeof TUFTS,
  random: () => number,
): void {
  const { hairs, half: usual, crossed } = TUFTS[of];
  const place = () => (column + 0.12 + 0.76 * random()) / TUFT_COLUMNS;
  for (let n = 0; n < hairs; n++) {
    const root = place();
    const end = root + crossed * (place() - root);
    const bend = (0.06 * (random() - 0.5)) / TUFT_COLUMNS;
    const half = usual * (0.75 + 0.5 * random());
    drawLash(alpha, size, FACE_HAIR_BANDS.beard, { root, end, length: 0.45 + 0.55 * random(), bend, half });
  }
}

interface Lash {
  /** u of root and end, 0..1. */
  readonly root: number;
  readonly end: number;
  /** Share of the band. */
  readonly length: number;
  /** How far the middle is bent aside, u. */
  readonly bend: number;
  /** Half its width at the root in 1024ths. */
  readonly half: number;
}

function drawLash(alpha: Float32Array, size: number, band: number, lash: Lash): void {
  const rows = size / FACE_HAIR_BANDS.count;
  const foot = Math.round((band + 1 - MARGIN) * rows);
  const long = Math.round(lash.length * rows * (1 - 2 * MARGIN));
  // Roots go a little below the card's edge.
  for (let row = -2; row < long; row++) {
    const t = Math.max(0, row / long);
    const u = lash.root + (lash.end - lash.root) * t ** 1.4 + lash.bend * 4 * t * (1 - t);
    const half = lash.half * (size / 1024) * (1 - t ** 1.6) ** 0.8;
    const x = u * size;
    const y = foot - 1 - row;
    for (let px = Math.max(0, Math.floor(x - half - 1)); px <= Math.min(size - 1, Math.ceil(x + half + 1)); px++) {
      const cover = coverOf(px, x, half);
      const at = y * size + px;
      alpha[at] += cover * (1 - alpha[at]);
    }
  }
}

/** Share of a pixel between x - half and x + half. */
function coverOf(pixel: number, x: number, half: number): number {
  return Math.max(0, Math.min(pixel + 1, x + half) - Math.max(pixel, x - half));
}
