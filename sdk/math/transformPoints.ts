/**
 * Applies a 3x4 row-major transform to points, or its 3x3 part to directions.
 * @param points P * 3.
 * @param kind "point" adds the translation, "direction" does not.
 */
export function transformPoints(
  matrix: ArrayLike<number>,
  points: ArrayLike<number>,
  kind: "point" | "direction" = "point",
): Float32Array {
  const out = new Float32Array(points.length);
  const one = kind === "point" ? 1 : 0;
  for (let i = 0; i < points.length; i += 3) {
    for (let row = 0; row < 3; row++) {
      const m = row * 4;
      out[i + row] =
        matrix[m] * points[i] + matrix[m + 1] * points[i + 1] + matrix[m + 2] * points[i + 2] + one * matrix[m + 3];
    }
  }
  return out;
}
