import { randomGenerator } from "../../math/randomGenerator";

/** Columns of the texture, one for a card: dense ones first. */
export const HAIR_COLUMNS = 8;
export const DENSE_COLUMNS = 5;
export const HAIR_TEXTURE_SIZE = 512;
/** Empty pixels between columns, so that neighbours do not shine through in mip levels. */
const MARGIN = 3;
/** Strands of a dense and of a thin column. */
const DENSE = 44;
const THIN = 17;
/** sRGB codes of the darkest and the brightest strand. */
const DARK = 150;
const BRIGHT = 255;

/**
 * Strands for the cards: RGBA, sRGB grey (multiplies the hair's colour), straight alpha. Roots at the top (v = 0), the
 * same for everybody: colour and length are the cards'.
 */
export function hairTexture(size = HAIR_TEXTURE_SIZE): Uint8Array {
  const rgba = new Uint8Array(size * size * 4);
  for (let i = 0; i < rgba.length; i += 4) rgba[i] = rgba[i + 1] = rgba[i + 2] = 205;
  const random = randomGenerator(77);
  const column = size / HAIR_COLUMNS;
  for (let c = 0; c < HAIR_COLUMNS; c++) {
    const strands = c < DENSE_COLUMNS ? DENSE : THIN;
    // Strands gather to a few ends, as locks do.
    const tips = Array.from({ length: 5 }, () => 0.15 + 0.7 * random());
    for (let s = 0; s < strands; s++) drawStrand(rgba, size, c * column, column, tips, random);
  }
  return rgba;
}

function drawStrand(
  rgba: Uint8Array,
  size: number,
  left: number,
  width: number,
  tips: readonly number[],
  random: () => number,
): void {
  const root = 0.06 + 0.88 * random();
  const tip = tips.reduce((best, place) => (Math.abs(place - root) < Math.abs(best - root) ? place : best));
  const gather = 0.25 + 0.5 * random();
  const begin = 0.1 * random() ** 2;
  const end = 1 - 0.55 * random() ** 1.6;
  const [waves, phase, sway] = [0.6 + 1.2 * random(), 2 * Math.PI * random(), 0.05 * random()];
  const code = DARK + (BRIGHT - DARK) * random() ** 0.8;
  const thick = (0.75 + 0.5 * random()) * (size / 512);
  const room = width - 2 * MARGIN;
  for (let row = Math.floor(begin * size); row < end * size; row++) {
    const t = (row + 0.5) / size;
    const share = (t - begin) / (end - begin);
    const place = root + (tip - root) * gather * t * t + sway * Math.sin(phase + waves * 2 * Math.PI * t) * t;
    const x = left + MARGIN + Math.min(1, Math.max(0, place)) * room;
    const half = thick * Math.min(1, 0.35 + 6 * share) * Math.min(1, 0.25 + 2.2 * (1 - share));
    for (let px = Math.floor(x - half - 0.5); px <= Math.ceil(x + half + 0.5); px++) {
      if (px < left || px >= left + width) continue;
      const cover = Math.min(1, Math.max(0, half + 0.5 - Math.abs(px + 0.5 - x)));
      if (cover === 0) continue;
      const at = (row * size + px) * 4;
      const round = 1 - 0.18 * Math.abs(px + 0.5 - x);
      const before = rgba[at + 3] / 255;
      const mixed = before === 0 ? code * round : rgba[at] + cover * (code * round - rgba[at]);
      rgba[at] = rgba[at + 1] = rgba[at + 2] = Math.max(0, Math.min(255, Math.round(mixed / 8) * 8));
      rgba[at + 3] = Math.min(255, Math.round((255 * (before + cover * (1 - before))) / 15) * 15);
    }
  }
}
