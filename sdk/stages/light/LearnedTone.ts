/** What the skin network says of the tone: log of the mean skin's albedo as three nearly independent normal distributions. */
export interface LearnedTone {
  /** .25 R + .6 G + .15 B of the logs, R - G, B - G. */
  readonly mean: readonly [number, number, number];
  readonly spread: readonly [number, number, number];
}
