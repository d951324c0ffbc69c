import { luminance } from "../../image/luminance";
import { smoothstep } from "../../math/smoothstep";
import type { IrisPattern } from "./IrisPattern";

/** Between these distances from the pupil (0) to the limbus (1) a side of an iris is as bright as the other but for the light. */
const LIT = [0.15, 0.85] as const;
/** Rise of hue by that of brightness from which a rise is the iris' own, and wholly is. */
const HUED = { begin: 0.1, end: 0.4 } as const;
/** Mean difference of two irises' rings, by their colour, up to which it is chance. */
const ALIKE = 0.2;

/**
 * What both irises of a person have in common. Brightness that rises across an iris without its hue is the light's (or the
 * lids' shade), and so is what rises across both in one direction: it is taken out. Where rings of both are alike, both get
 * the mean ones; what differs round an iris stays its own.
 */
export function agreePatterns(patterns: readonly IrisPattern[]): IrisPattern[] {
  const slopes = patterns.map(slopesOf);
  const even = patterns.map((pattern, i) => {
    const { light, hue } = slopes[i];
    const own = smoothstep(HUED.begin, HUED.end, Math.hypot(...hue) / (Math.hypot(...light) || 1));
    const lit = light.map((slope, axis) => {
      const common = commonPart(slopes.map((one) => one.light[axis]));
      return common + (1 - own) * (slope - common);
    });
    return withoutSlope(pattern, lit);
  });
  const [one, other] = even.map(ringsOf);
  if (!other || !alike(one, other)) return even;
  return even.map((pattern, i) => withRings(pattern, i === 0 ? one : other, i === 0 ? other : one));
}

/** Of one eye all is its light's as far as anybody knows. */
function commonPart(values: readonly number[]): number {
  if (values.some((value) => Math.sign(value) !== Math.sign(values[0]))) return 0;
  return Math.sign(values[0]) * Math.min(...values.map(Math.abs));
}

/** Rises of log brightness and of log red against blue over an iris radius, to the person's left and up. */
function slopesOf(pattern: IrisPattern): { light: number[]; hue: number[] } {
  const [light, hue, squares] = [0, 1, 2].map(() => [0, 0]);
  const rings = ringsOf(pattern);
  forEachCell(pattern, (cell, a, b, across, ring) => {
    if (across < LIT[0] || across > LIT[1]) return;
    const { ratio } = pattern;
    const rise = Math.log(luminance(ratio, cell * 3) / luminance(rings[ring]));
    const turn = Math.log((ratio[cell * 3] * rings[ring][2]) / (ratio[cell * 3 + 2] * rings[ring][0]));
    [a, b].forEach((value, axis) => {
      light[axis] += value * rise;
      hue[axis] += value * turn;
      squares[axis] += value * value;
    });
  });
  return { light: light.map((sum, axis) => sum / squares[axis]), hue: hue.map((sum, axis) => sum / squares[axis]) };
}

function withoutSlope(pattern: IrisPattern, slope: readonly number[]): IrisPattern {
  const ratio = pattern.ratio.slice();
  forEachCell(pattern, (cell, a, b) => {
    const scale = Math.exp(-a * slope[0] - b * slope[1]);
    for (let c = 0; c < 3; c++) ratio[cell * 3 + c] *= scale;
  });
  return { ...pattern, ratio };
}

function forEachCell(
  { rings, sectors, pupilShare }: IrisPattern,
  use: (cell: number, a: number, b: number, across: number, ring: number) => void,
): void {
  for (let cell = 0; cell < rings * sectors; cell++) {
    const ring = Math.floor(cell / sectors);
    const across = (ring + 0.5) / rings;
    const distance = pupilShare + (1 - pupilShare) * across;
    const turn = (((cell % sectors) + 0.5) / sectors) * 2 * Math.PI;
    use(cell, distance * Math.cos(turn), distance * Math.sin(turn), across, ring);
  }
}

/** Mean RGB of each ring. */
function ringsOf({ rings, sectors, ratio }: IrisPattern): number[][] {
  return Array.from({ length: rings }, (_, ring) =>
    [0, 1, 2].map((c) => {
      let sum = 0;
      for (let sector = 0; sector < sectors; sector++) sum += ratio[(ring * sectors + sector) * 3 + c];
      return sum / sectors;
    }),
  );
}

const ringAt = (rings: readonly number[][], across: number, c: number): number => {
  const at = Math.min(rings.length - 1, Math.max(0, across * rings.length - 0.5));
  const low = Math.min(rings.length - 2, Math.floor(at));
  return rings[low][c] + (at - low) * (rings[low + 1][c] - rings[low][c]);
};

function alike(one: readonly number[][], other: readonly number[][]): boolean {
  let sum = 0;
  one.forEach((color, ring) => {
    color.forEach((value, c) => {
      sum += Math.abs(value - ringAt(other, (ring + 0.5) / one.length, c));
    });
  });
  return sum / (3 * one.length) < ALIKE;
}

function withRings(pattern: IrisPattern, own: readonly number[][], other: readonly number[][]): IrisPattern {
  const ratio = pattern.ratio.slice();
  forEachCell(pattern, (cell, _a, _b, across, ring) => {
    for (let c = 0; c < 3; c++) {
      const mean = (own[ring][c] + ringAt(other, across, c)) / 2;
      ratio[cell * 3 + c] *= mean / own[ring][c];
    }
  });
  return { ...pattern, ratio };
}
