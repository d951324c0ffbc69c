/** Brightness of a linear RGB colour that begins at a place of a list. */
export function luminance(colors: ArrayLike<number>, at = 0): number {
  return 0.2126 * colors[at] + 0.7152 * colors[at + 1] + 0.0722 * colors[at + 2];
}
