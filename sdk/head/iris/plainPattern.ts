import { type IrisPattern, PATTERN_RINGS, PATTERN_SECTORS } from "./IrisPattern";
import { COLLARETTE, irisProfile } from "./irisProfile";

/** A pattern of as many cells as an iris' pixels can fill, that says what is known without them. @param radius px */
export function plainPattern(radius: number, pupilShare: number): IrisPattern {
  const within = (value: number, { least, most }: { least: number; most: number }) =>
    Math.min(most, Math.max(least, Math.round(value)));
  const rings = within(radius * (1 - pupilShare), PATTERN_RINGS);
  // Two px a sector amid the iris; a multiple of 12, so that coarser steps fit.
  const sectors =
    within((2 * radius) / 12, { least: PATTERN_SECTORS.least / 12, most: PATTERN_SECTORS.most / 12 }) * 12;
  const ratio = new Float32Array(rings * sectors * 3);
  const color = [0, 0, 0];
  for (let cell = 0; cell < rings * sectors; cell++) {
    const across = (Math.floor(cell / sectors) + 0.5) / rings;
    irisProfile(pupilShare + (1 - pupilShare) * across, across, across - COLLARETTE.at, color);
    ratio.set(color, cell * 3);
  }
  return { rings, sectors, ratio, pupilShare };
}
