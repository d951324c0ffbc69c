import { latticeNoise } from "../../math/latticeNoise";
import { smoothstep } from "../../math/smoothstep";

/** The fold of a face at a place: which group moves it, how surely, and the height of the skin there, mm, wholly folded. */
export interface WrinklePlace {
  /** Index of WRINKLE_GROUPS. */
  readonly group: number;
  /** 0 where two groups meet or none is, 1 well inside one. */
  readonly sure: number;
  /** mm, 0 to about -.25. */
  readonly height: number;
}

const DEGREE = Math.PI / 180;
const { abs, exp, max, min, hypot, atan2 } = Math;

/**
 * Lines that every face folds into, by anatomy: across the forehead, upright between the brows, a fan beside each eye, over
 * the nose's bridge, from the nose round the mouth, dimples of the chin.
 * @param x, y, z of the mean head's skin, mm (x to the person's left)
 */
export function genericWrinkles(x: number, y: number, z: number): WrinklePlace {
  const side = abs(x);
  const masks = [
    forehead(x, y, z) * smoothstep(-2, -26, x),
    forehead(x, y, z) * (1 - smoothstep(14, 26, side)),
    forehead(x, y, z) * smoothstep(2, 26, x),
    between(side, 0, 12, 5) * between(y, 4, 27, 6) * smoothstep(10, 18, z),
    x < 0 ? eye(side, y) : 0,
    x < 0 ? cheek(side, y, z) : 0,
    between(side, 0, 17, 5) * between(y, -26, 8, 6) * smoothstep(15, 20, z),
    x > 0 ? cheek(side, y, z) : 0,
    x > 0 ? eye(side, y) : 0,
    between(side, 0, 20, 6) * between(y, -112, -88, 6) * smoothstep(10, 20, z),
  ];
  let [group, first, second] = [0, -1, -1];
  masks.forEach((mask, g) => {
    if (mask > first) [second, first, group] = [first, mask, g];
    else second = max(second, mask);
  });
  // Neighbours in the row mix; others must not meet.
  const sure = group < 3 ? smoothstep(0, 0.3, first) : smoothstep(0, 0.3, first) * smoothstep(0, 0.08, first - second);
  return { group, sure, height: sure * min(1, first) * HEIGHTS[group](x, side, y, z) };
}

/** 1 from `from` to `to`, 0 beyond a border. */
function between(value: number, from: number, to: number, border: number): number {
  return smoothstep(from - border, from, value) * (1 - smoothstep(to, to + border, value));
}

const forehead = (x: number, y: number, z: number) =>
  between(y - 0.004 * x * x, 27, 52, 9) * (1 - smoothstep(42, 56, abs(x))) * smoothstep(-15, 0, z);
/** Beside the outer corner and under the eye. */
const eye = (side: number, y: number) =>
  between(hypot(side - 46, y + 3), 4, 22, 7) * smoothstep(34, 44, side + 0.4 * max(0, -y - 6));
const cheek = (side: number, y: number, z: number) =>
  between(side, 17, 46, 8) * between(y, -76, -30, 10) * smoothstep(-12, 0, z);

/** A valley that is narrow against the distance to the next: 1 in it, 0 between. */
function valley(phase: number, width: number): number {
  const off = phase - Math.floor(phase) - 0.5;
  return exp(-((off / width) ** 2));
}
/** Lines break off and wander. */
const noise = (x: number, y: number, cell: number, seed: number) => latticeNoise(x / cell, y / cell, 0.5, seed);
const broken = (x: number, y: number, seed: number) => smoothstep(-0.55, 0.25, noise(x, y, 13, seed));

const foreheadLines = (x: number, _side: number, y: number) =>
  -0.2 * valley((y - 0.0035 * x * x + 1.6 * noise(x, y, 22, 3)) / 7.5, 0.15) * broken(x, y * 2.5, 5);
const eyeLines = (_x: number, side: number, y: number) => {
  const angle = atan2(y + 3, side - 44);
  const away = hypot(side - 44, y + 3);
  const fan = valley((angle / DEGREE + 7 * noise(away, angle * 20, 9, 11)) / 17, 0.17);
  return (
    -0.2 *
    fan *
    broken(away, angle * 22, 13) *
    smoothstep(2, 7, away) *
    (1 - smoothstep(14, 22, away)) *
    smoothstep(42, 49, side)
  );
};
/** From beside the nostril to beside the mouth's corner. */
const cheekLine = (_x: number, side: number, y: number) => {
  const along = (-36 - y) / 38;
  const line = 22 + 13 * along + 3 * Math.sin(Math.PI * min(1, max(0, along)));
  const fold = exp(-(((side - line) / 1.8) ** 2)) * between(along, 0.05, 0.95, 0.2);
  const second = exp(-(((side - line - 7) / 1.3) ** 2)) * between(along, 0.5, 0.9, 0.25);
  return -0.3 * fold - 0.1 * second;
};
const browLines = (x: number, side: number, y: number) =>
  -0.26 * exp(-(((side - 4.6 - 0.12 * (y - 10)) / 1.1) ** 2)) * (0.8 + 0.4 * noise(x, y, 9, 17)) -
  0.14 * exp(-(((y - 5) / 1.2) ** 2)) * (1 - smoothstep(5, 9, side));
const noseLines = (x: number, side: number, y: number) =>
  -0.16 *
  valley((0.55 * side + 0.85 * y + 0.8 * noise(x, y, 8, 19)) / 4.2, 0.17) *
  broken(x, y, 23) *
  smoothstep(2, 6, side);
const chinDimples = (x: number, _side: number, y: number) => -0.22 * smoothstep(0.05, 0.7, noise(x, y, 3.2, 29));

const HEIGHTS: readonly ((x: number, side: number, y: number, z: number) => number)[] = [
  foreheadLines,
  foreheadLines,
  foreheadLines,
  browLines,
  eyeLines,
  cheekLine,
  noseLines,
  cheekLine,
  eyeLines,
  chinDimples,
];
