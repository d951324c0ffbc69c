export type ColorClass = "hair" | "skin" | "cloth";

/** Bins: log luminance from black to white, and the log ratios of red and blue to green. */
const BINS = 14;
const DARKEST = -6;
const BRIGHTEST = 0.3;
const HUE = 1.1;
/** Keeps logarithms of black finite. */
const FLOOR = 0.003;
/** Share of all colours that any class may have: what was never learnt says nothing. */
const UNKNOWN = 2e-4;

/** Histograms of colours by class, smooth over a bin. */
export function createColorClasses() {
  const tables: Record<ColorClass, Float64Array> = {
    hair: new Float64Array(BINS ** 3),
    skin: new Float64Array(BINS ** 3),
    cloth: new Float64Array(BINS ** 3),
  };
  const totals: Record<ColorClass, number> = { hair: 0, skin: 0, cloth: 0 };
  const place = new Float64Array(3);
  const density = (name: ColorClass) => (totals[name] > 0 ? sample(tables[name], place) / totals[name] : 0) + UNKNOWN;
  return {
    /** @param colors linear RGB at `at` */
    learn(name: ColorClass, colors: ArrayLike<number>, at: number, weight: number): void {
      binOf(colors, at, place);
      splat(tables[name], place, weight);
      totals[name] += weight;
    },
    /** How much likelier a colour is in hair than elsewhere. */
    ratio(colors: ArrayLike<number>, at: number): number {
      binOf(colors, at, place);
      return density("hair") / Math.max(density("skin"), 0.6 * density("cloth"));
    },
  };
}

function binOf(colors: ArrayLike<number>, at: number, out: Float64Array): void {
  const [r, g, b] = [colors[at] + FLOOR, colors[at + 1] + FLOOR, colors[at + 2] + FLOOR];
  out[0] = bin(Math.log(0.2126 * r + 0.7152 * g + 0.0722 * b), DARKEST, BRIGHTEST);
  out[1] = bin(Math.log(r / g), -HUE, HUE);
  out[2] = bin(Math.log(b / g), -HUE, HUE);
}

function bin(value: number, least: number, greatest: number): number {
  return Math.min(BINS - 1.001, Math.max(0, ((value - least) / (greatest - least)) * (BINS - 1)));
}

function eachCorner(place: Float64Array, use: (index: number, weight: number) => void): void {
  for (let k = 0; k < 8; k++) {
    let index = 0;
    let weight = 1;
    for (let c = 0; c < 3; c++) {
      const low = Math.floor(place[c]);
      const high = (k >> c) & 1;
      weight *= high ? place[c] - low : 1 - place[c] + low;
      index = index * BINS + low + high;
    }
    use(index, weight);
  }
}

function splat(table: Float64Array, place: Float64Array, weight: number): void {
  eachCorner(place, (index, share) => {
    table[index] += share * weight;
  });
}

function sample(table: Float64Array, place: Float64Array): number {
  let sum = 0;
  eachCorner(place, (index, share) => {
    sum += share * table[index];
  });
  return sum;
}
