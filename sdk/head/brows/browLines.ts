import { BROW_GRID } from "./browGrid";

/** Where a place lies in its brow. */
export interface BrowLine {
  /** 0 at the nose .. 1 at the temple. */
  readonly along: (column: number) => number;
  /** Row of the brow's middle at a column, and half its height in rows. */
  readonly middle: (column: number) => number;
  readonly half: (column: number) => number;
}

/** Share of a brow's cover that is beyond its ends. */
const END = 0.015;
/** Columns on either side that the line is averaged over. */
const SMOOTH = 8;
/** No brow is thinner, rows. */
const THINNEST = 2;

/**
 * The middle lines of both brows, the person's right first.
 * @param cover of BROW_GRID's cells
 */
export function browLines(cover: ArrayLike<number>): readonly [BrowLine, BrowLine] {
  return [lineOf(cover, true), lineOf(cover, false)];
}

function lineOf(cover: ArrayLike<number>, isRight: boolean): BrowLine {
  const { columns, rows } = BROW_GRID;
  // From the nose outwards.
  const own = Array.from({ length: columns / 2 }, (_, k) => (isRight ? columns / 2 - 1 - k : columns / 2 + k));
  const sums = own.map((column) => {
    let [weight, first, second] = [0, 0, 0];
    for (let row = 0; row < rows; row++) {
      const value = cover[row * columns + column];
      weight += value;
      first += value * row;
      second += value * row * row;
    }
    return { weight, first, second };
  });
  const total = sums.reduce((sum, { weight }) => sum + weight, 0);
  let before = 0;
  const shares = sums.map(({ weight }) => {
    before += weight;
    return before / Math.max(1, total);
  });
  const from = shares.findIndex((share) => share > END);
  const to = shares.findIndex((share) => share >= 1 - END);
  const smooth = own.map((_, k) => {
    const near = sums.slice(Math.max(0, k - SMOOTH), k + SMOOTH + 1);
    const [weight, first, second] = (["weight", "first", "second"] as const).map((key) =>
      near.reduce((sum, one) => sum + one[key], 0),
    );
    const middle = weight > 0 ? first / weight : rows / 2;
    // A band's half height is its standard deviation by the root of three.
    return {
      middle,
      half: Math.max(THINNEST, Math.sqrt(3 * Math.max(0, (weight > 0 ? second / weight : 0) - middle * middle))),
    };
  });
  const place = (column: number) => {
    const k = Math.round(isRight ? columns / 2 - 1 - column : column - columns / 2);
    return Math.min(Math.max(k, from, 0), to < 0 ? own.length - 1 : to);
  };
  return {
    along: (column) => (place(column) - from) / Math.max(1, to - from),
    middle: (column) => smooth[place(column)].middle,
    half: (column) => smooth[place(column)].half,
  };
}
