/** Keeps logarithms of black finite: about code 10 of 255. */
const FLOOR = 0.003;

/** Log luminance of linear colours, three values each. */
export function logLuminance(colors: ArrayLike<number>): Float32Array {
  const { log } = Math;
  const out = new Float32Array(colors.length / 3);
  for (let i = 0; i < out.length; i++) {
    out[i] = log(0.25 * colors[i * 3] + 0.65 * colors[i * 3 + 1] + 0.1 * colors[i * 3 + 2] + FLOOR);
  }
  return out;
}
