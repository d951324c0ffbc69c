import { linearToSrgb8 } from "../image/srgb";
import { randomGenerator } from "../math/randomGenerator";
import { EYEBALL_EXPONENT } from "./eyeballProjection";
import { type IrisLook, paintIris } from "./paintIris";
import { scleraVeins } from "./scleraVeins";

export interface EyeballTextureOptions extends IrisLook {
  readonly side: "left" | "right";
  /** Linear RGB albedo of the white of the eye. */
  readonly scleraColor: readonly [number, number, number];
  /** Angle of the iris' edge from the line of sight, seen from the ball's centre, radians. */
  readonly irisAngle: number;
  readonly size: number;
  readonly seed: number;
}

/** Blood and mucosa in the corner of the eye: linear RGB that the sclera is multiplied by. */
const CORNER_TINT = [0.93, 0.66, 0.6] as const;
const LIMBUS_TINT = [0.72, 0.76, 0.82] as const;
const VEIN_TINT = [0.72, 0.22, 0.18] as const;

/** RGBA sRGB texture of an eyeball in eyeballProjection: sclera with veins, limbal ring, iris, pupil. */
export function eyeballTexture(options: EyeballTextureOptions): Uint8Array {
  const { size, scleraColor, irisAngle } = options;
  const random = randomGenerator(options.seed * 2 + (options.side === "left" ? 1 : 0));
  const veins = scleraVeins(size, irisAngle, random);
  const iris = paintIris(options, random);
  const nasal = options.side === "left" ? -1 : 1;
  const rgba = new Uint8Array(size * size * 4);
  const color = [0, 0, 0];
  for (let i = 0; i < size * size; i++) {
    const x = ((i % size) + 0.5) / size - 0.5;
    const y = 0.5 - (Math.floor(i / size) + 0.5) / size;
    const angle = Math.PI * Math.min(1, Math.hypot(x, y) * 2) ** (1 / EYEBALL_EXPONENT);
    const azimuth = Math.atan2(y, x);
    const warmth = cornerWarmth(angle, azimuth, nasal);
    // The white begins thin and lets the dark inside through.
    const limbus = Math.exp(-(((angle / irisAngle - 1) / 0.16) ** 2));
    for (let c = 0; c < 3; c++) {
      const thin = 1 + limbus * (LIMBUS_TINT[c] - 1);
      const white = scleraColor[c] * thin * (1 + warmth * (CORNER_TINT[c] - 1));
      color[c] = white * (1 + veins[i] * (VEIN_TINT[c] - 1));
    }
    iris(angle / irisAngle, azimuth, color);
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = linearToSrgb8(color[c]);
    rgba[i * 4 + 3] = 255;
  }
  return rgba;
}

/** 0 in front, towards 1 at the corners of the eye; more at the nose. */
function cornerWarmth(angle: number, azimuth: number, nasal: number): number {
  const sideways = Math.sin(angle) * Math.cos(azimuth);
  const reach = sideways * nasal > 0 ? 0.45 : 0.6;
  const far = Math.min(1, Math.max(0, (Math.abs(sideways) - reach) / 0.4));
  return far * far * (sideways * nasal > 0 ? 1 : 0.7);
}
