/** The value below which half of the weight lies; NaN without weight. */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const order: number[] = [];
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (!(weights[i] > 0)) continue;
    order.push(i);
    total += weights[i];
  }
  order.sort((a, b) => values[a] - values[b]);
  let below = 0;
  for (const i of order) {
    below += weights[i];
    if (below >= total / 2) return values[i];
  }
  return Number.NaN;
}
