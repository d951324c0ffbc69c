import { FACE_HAIR_TEXTURE_SIZE, faceHairTexture } from "../../head/faceHair/faceHairTexture";
import { HAIR_TEXTURE_SIZE, hairTexture } from "../../head/hair/hairTexture";
import { SRGB8_TO_LINEAR } from "../../image/srgb";

/** The strands' texture at a coarser size. */
export interface StrandImage {
  readonly size: number;
  /** size * size, 0..1: how much of a texel strands cover. */
  readonly cover: Float32Array;
  /** size * size, linear: factor on the hair's colour. */
  readonly grey: Float32Array;
}

const TEXTURES = {
  hair: { size: HAIR_TEXTURE_SIZE, draw: hairTexture },
  faceHair: { size: FACE_HAIR_TEXTURE_SIZE, draw: faceHairTexture },
} as const;
const levels = new Map<string, StrandImage>();

/** Level 0 is the texture, each next one the mean of 2 x 2 of the one before; grey by cover. */
export function strandImage(of: keyof typeof TEXTURES, level: number): StrandImage {
  const key = `${of} ${level}`;
  const known = levels.get(key);
  if (known) return known;
  const made = level === 0 ? wholeImage(of) : halved(strandImage(of, level - 1));
  levels.set(key, made);
  return made;
}

function wholeImage(of: keyof typeof TEXTURES): StrandImage {
  const { size, draw } = TEXTURES[of];
  const rgba = draw();
  const count = rgba.length / 4;
  return {
    size,
    cover: Float32Array.from({ length: count }, (_, i) => rgba[i * 4 + 3] / 255),
    grey: Float32Array.from({ length: count }, (_, i) => SRGB8_TO_LINEAR[rgba[i * 4]]),
  };
}

function halved({ size, cover, grey }: StrandImage): StrandImage {
  const half = size / 2;
  const out = { size: half, cover: new Float32Array(half * half), grey: new Float32Array(half * half) };
  for (let i = 0; i < half * half; i++) {
    const from = 2 * Math.floor(i / half) * size + 2 * (i % half);
    let weight = 1e-6;
    for (const k of [from, from + 1, from + size, from + size + 1]) {
      out.cover[i] += cover[k] / 4;
      out.grey[i] += (cover[k] + 2.5e-7) * grey[k];
      weight += cover[k];
    }
    out.grey[i] /= weight;
  }
  return out;
}
