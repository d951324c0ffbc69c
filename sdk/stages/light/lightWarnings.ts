import type { GeometryMaps, QualityWarning, UnwrappedTexture } from "../../types";

/** Share of clipped or black texels of the seen face above which colours are lost. */
const LIMITS = { clipped: 0.15, black: 0.3, misfit: 2, directionality: 0.75, chroma: 0.02 };

/** Doubts about the photo's light, each with the number that raised it. */
export function lightWarnings(
  texture: UnwrappedTexture,
  geometry: GeometryMaps,
  directionality: number,
  misfit: number,
): QualityWarning[] {
  const { clipped, black, chroma } = countTexels(texture, geometry.regions.face);
  const found: QualityWarning[] = [];
  const warn = (code: QualityWarning["code"], message: string, value: number, limit: number) => {
    if (value > limit) found.push({ code, message, value, limit });
  };
  warn("over-exposed", "Part of the face is clipped to white; its colour is a guess", clipped, LIMITS.clipped);
  warn("under-exposed", "Part of the face is nearly black; its colour is a guess", black, LIMITS.black);
  warn("hard-light", "Smooth light does not explain the shadows on the face", misfit, LIMITS.misfit);
  warn("hard-light", "The light comes from one side almost alone", directionality, LIMITS.directionality);
  if (chroma < LIMITS.chroma) {
    const message = "The photo has no colour; the skin's colour is the mean of its tone";
    found.push({ code: "greyscale", message, value: chroma, limit: LIMITS.chroma });
  }
  return found;
}

function countTexels(texture: UnwrappedTexture, face: Float32Array) {
  let [total, clipped, black, chroma] = [1e-9, 0, 0, 0];
  for (let i = 0; i < face.length; i++) {
    const weight = face[i] * texture.visibility[i];
    if (weight === 0) continue;
    const [r, g, b] = texture.color.subarray(3 * i, 3 * i + 3);
    const brightest = Math.max(r, g, b);
    total += weight;
    if (brightest > 0.97) clipped += weight;
    if (brightest < 0.012) black += weight;
    chroma += weight * ((brightest - Math.min(r, g, b)) / Math.max(brightest, 1e-3));
  }
  return { clipped: clipped / total, black: black / total, chroma: chroma / total };
}
