/**
 * Zeros that TFLite's SAME padding adds before and after one axis, so that the result has ceil(size / stride) values.
 * The odd zero goes behind.
 */
export function samePadding(
  size: number,
  filter: number,
  stride: number,
  dilation = 1,
): [before: number, after: number] {
  const covered = (Math.ceil(size / stride) - 1) * stride + (filter - 1) * dilation + 1;
  const total = Math.max(0, covered - size);
  return [total >> 1, total - (total >> 1)];
}
