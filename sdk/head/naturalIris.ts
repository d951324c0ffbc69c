/**
 * Linear albedos that irises have, from most pigment to least; a melanin-poor one scatters blue. Read off photographs under
 * neutral light, sRGB (38, 26, 20) to (98, 128, 150).
 */
const NATURAL: readonly (readonly [number, number, number])[] = [
  [0.019, 0.0105, 0.007],
  [0.045, 0.022, 0.011],
  [0.08, 0.042, 0.018],
  [0.105, 0.067, 0.028],
  [0.11, 0.095, 0.048],
  [0.11, 0.125, 0.105],
  [0.13, 0.165, 0.19],
  [0.122, 0.216, 0.305],
];
const STEPS = 8;
/** How much of the measured hue stays beside the natural one: mirrored sky and screens lie over every iris. */
const BELIEF = 0.3;
/** Against hue, brightness counts this much: dark eyes are brown ones, whatever they mirror. */
const BRIGHTNESS = 1.5;

/** The iris that a measured albedo most likely is: near it, and near what irises are. */
export function naturalIris(measured: readonly [number, number, number]): [number, number, number] {
  const wanted = measured.map((value) => Math.log(Math.max(value, 1e-3)));
  let best = NATURAL[0].map(Math.log);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < (NATURAL.length - 1) * STEPS; i++) {
    const [a, b] = [NATURAL[Math.floor(i / STEPS)], NATURAL[Math.floor(i / STEPS) + 1]];
    const share = (i % STEPS) / STEPS;
    const candidate = a.map((value, c) => Math.log(value) * (1 - share) + Math.log(b[c]) * share);
    const distance = unlike(wanted, candidate);
    if (distance < least) [least, best] = [distance, candidate];
  }
  return best.map((value, c) => Math.exp(value + BELIEF * (wanted[c] - value))) as [number, number, number];
}

/** Squared distance of two log colours, hue apart from brightness. */
function unlike(a: readonly number[], b: readonly number[]): number {
  const off = a.map((value, c) => value - b[c]);
  const mean = (off[0] + off[1] + off[2]) / 3;
  return off.reduce((sum, value) => sum + (value - mean) ** 2, 0) + BRIGHTNESS * mean * mean;
}
