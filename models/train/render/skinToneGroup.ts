export type SkinToneGroup = "light" | "medium" | "dark";
export const SKIN_TONE_GROUPS: readonly SkinToneGroup[] = ["light", "medium", "dark"];

/** Degrees of individual typology angle: Chardon's classes very light + light | intermediate + tan | brown + dark. */
const LIGHT_FROM = 41;
const DARK_BELOW = 10;

/**
 * Individual typology angle of a linear Rec. 709 albedo under D65: atan((L* - 50) / b*), degrees.
 * Chardon et al. 1991: > 55 very light, > 41 light, > 28 intermediate, > 10 tan, > -30 brown, else dark.
 */
export function typologyAngle(red: number, green: number, blue: number): number {
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0891;
  const lightness = 116 * labCurve(y) - 16;
  const b = 200 * (labCurve(y) - labCurve(z));
  return (Math.atan2(lightness - 50, b) * 180) / Math.PI;
}

/** Group of a skin by its mean linear albedo. */
export function skinToneGroup(red: number, green: number, blue: number): SkinToneGroup {
  const angle = typologyAngle(red, green, blue);
  if (angle > LIGHT_FROM) return "light";
  return angle < DARK_BELOW ? "dark" : "medium";
}

function labCurve(t: number): number {
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
}
