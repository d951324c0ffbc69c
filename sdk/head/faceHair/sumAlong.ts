/** Sums over `reach` neighbours on either side along lines of `count` cells that are `step` apart, each by `divisor`. */
export function sumAlong(values: Float32Array, count: number, step: number, reach: number, divisor = 1): Float32Array {
  return values.map((_, cell) => {
    const k = Math.floor(cell / step) % count;
    let sum = 0;
    for (let d = Math.max(-reach, -k); d <= Math.min(reach, count - 1 - k); d++) sum += values[cell + d * step];
    return sum / divisor;
  });
}
