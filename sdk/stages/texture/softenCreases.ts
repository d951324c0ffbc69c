import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../image/srgb";
import { smoothstep } from "../../math/smoothstep";
import type { AvatarMaps, GeometryMaps } from "../../types";
import { blurWeighted } from "../light/blurWeighted";
import { downsampleWeighted } from "./downsampleWeighted";
import { upsampleBilinear } from "./upsampleBilinear";

/** Compression of the skin from which, and by which wholly, what is fine and dark is taken for a crease of the expression. */
const FOLDS = [0.04, 0.13] as const;
/** Creases are as wide as a texel of an atlas of this side, .6 mm, or wider; what is finer are pores. */
const LINE_SIDE = 512;
/** And finer than this blur: sigma by the atlas' side, 5 mm of the face. It is made on a small atlas. */
const WIDE = 0.0156;
const WIDE_SIDE = 256;
/** Shares of the contrast that go: dark lines, the light beside them, and of both what is as fine as pores. */
const DARK = 0.9;
const LIGHT = 0.6;
const FINE = 0.35;
/** Share of the relief that goes. */
const RELIEF = 0.85;
/** A crease is redder than the skin; so much of its colour goes with it, the rest is the skin's own pigment. */
const HUE = 0.7;

/** What an expression has folded into the skin: the maps without it, and it alone. */
export interface SoftenedMaps {
  readonly maps: AvatarMaps;
  /** size * size, log: how much darker (positive) a texel was. */
  readonly darkness: Float32Array;
  /** size * size * 2: slopes that the relief had more, height along u and along v (down). */
  readonly slopes: Float32Array;
}

/**
 * The maps of a face without the creases that the photo's expression made: where it shortens the skin, lines go out of the
 * colours and out of the normals; pores stay.
 * @param compression size * size, 0..1 (pointCompression)
 */
export function softenCreases(
  maps: AvatarMaps,
  compression: Float32Array,
  { coverage, regions }: Pick<GeometryMaps, "coverage" | "regions">,
): SoftenedMaps {
  const { size } = maps;
  const skin = new Float32Array(size * size);
  const share = new Float32Array(size * size);
  const { lips, brows, nostrils, innerMouth, scalp, ears, lids } = regions;
  for (let i = 0; i < skin.length; i++) {
    if (!coverage[i]) continue;
    const other = 1.4 * lips[i] + 1.5 * brows[i] + nostrils[i] + innerMouth[i] + scalp[i] + ears[i];
    skin[i] = Math.max(0, 1 - other);
    share[i] = skin[i] * (1 - 0.8 * lids[i]) * smoothstep(FOLDS[0], FOLDS[1], compression[i]);
  }
  const off = colourOff(maps, skin, share);
  const slopes = slopesOff(maps, skin, share);
  return {
    maps: {
      ...maps,
      diffuse: lightened(maps.diffuse, off),
      lightNormalized: lightened(maps.lightNormalized, off),
      normal: flattened(maps.normal, slopes),
    },
    darkness: share.map((_, i) => 0.2126 * off[i * 3] + 0.7152 * off[i * 3 + 1] + 0.0722 * off[i * 3 + 2]),
    slopes,
  };
}

/** How much lighter (log) each channel of each texel becomes. */
function colourOff({ diffuse, size }: AvatarMaps, skin: Float32Array, share: Float32Array): Float32Array {
  const log = new Float32Array(size * size * 3);
  for (let i = 0; i < size * size; i++) {
    if (skin[i] === 0) continue;
    for (let c = 0; c < 3; c++) log[i * 3 + c] = Math.log(SRGB8_TO_LINEAR[diffuse[i * 4 + c]] + 0.003);
  }
  const band = creaseBand(log, skin, size, 3);
  for (let i = 0; i < size * size; i++) {
    const at = i * 3;
    const grey = 0.2126 * band[at] + 0.7152 * band[at + 1] + 0.0722 * band[at + 2];
    const part = -share[i] * (grey < 0 ? DARK : LIGHT);
    for (let c = 0; c < 3; c++) band[at + c] = part * (grey + HUE * (band[at + c] - grey));
  }
  return band;
}

function slopesOff({ normal, size }: AvatarMaps, skin: Float32Array, share: Float32Array): Float32Array {
  const slopes = new Float32Array(size * size * 2);
  for (let i = 0; i < size * size; i++) {
    if (skin[i] === 0) continue;
    const z = Math.max(0.2, normal[i * 4 + 2] / 127.5 - 1);
    slopes[i * 2] = -(normal[i * 4] / 127.5 - 1) / z;
    slopes[i * 2 + 1] = (normal[i * 4 + 1] / 127.5 - 1) / z;
  }
  return creaseBand(slopes, skin, size, 2).map((slope, k) => RELIEF * share[k >> 1] * slope);
}

/** What lies between the two blurs, and a part of what is finer. */
function creaseBand(values: Float32Array, skin: Float32Array, size: number, channels: number): Float32Array {
  const lines = reduced(values, skin, size, channels, LINE_SIDE);
  const rough = reduced(lines.values, lines.weights, lines.size, channels, WIDE_SIDE);
  const blurred = blurWeighted(rough.values, rough.weights, rough.size, channels, WIDE * rough.size);
  const wide = upsampleBilinear(blurred, rough.size, size, channels);
  const fine = upsampleBilinear(lines.values, lines.size, size, channels);
  return values.map((value, k) =>
    skin[Math.floor(k / channels)] === 0 ? 0 : fine[k] - wide[k] + FINE * (value - fine[k]),
  );
}

function reduced(values: Float32Array, skin: Float32Array, size: number, channels: number, side: number) {
  return downsampleWeighted(values, skin, size, channels, Math.max(1, size / side));
}

function lightened(rgba: Uint8Array, off: Float32Array): Uint8Array {
  return rgba.map((code, k) => {
    const more = k % 4 === 3 ? 0 : off[(k >> 2) * 3 + (k % 4)];
    return more === 0 ? code : linearToSrgb8(SRGB8_TO_LINEAR[code] * Math.exp(more));
  });
}

function flattened(normal: Uint8Array, slopes: Float32Array): Uint8Array {
  const out = normal.slice();
  for (let i = 0; i < slopes.length / 2; i++) {
    const [u, v] = [slopes[i * 2], slopes[i * 2 + 1]];
    if (u === 0 && v === 0) continue;
    const z = Math.max(0.2, normal[i * 4 + 2] / 127.5 - 1);
    const x = (normal[i * 4] / 127.5 - 1) / z + u;
    const y = (normal[i * 4 + 1] / 127.5 - 1) / z - v;
    const scale = 127.5 / Math.hypot(x, y, 1);
    out[i * 4] = Math.round(x * scale + 127.5);
    out[i * 4 + 1] = Math.round(y * scale + 127.5);
    out[i * 4 + 2] = Math.round(scale + 127.5);
  }
  return out;
}
