/**
 * Whole-head displacement (pointCount * 3) from the one stored for the points with x >= 0.
 * A symmetric shape (+1) moves the mirrored point by (-x, y, z), an antisymmetric one (-1) by (x, -y, -z);
 * on the mid-plane the part that contradicts the symmetry is dropped.
 */
export function unfoldHalfShape(
  half: Float32Array,
  symmetry: 1 | -1,
  layout: { readonly pointCount: number; readonly halfPoints: Uint32Array; readonly mirrorPoint: Uint32Array },
): Float32Array {
  const shape = new Float32Array(layout.pointCount * 3);
  for (let i = 0; i < layout.halfPoints.length; i++) {
    const point = layout.halfPoints[i];
    const mirror = layout.mirrorPoint[point];
    const onPlane = mirror === point;
    for (let axis = 0; axis < 3; axis++) {
      const sign = axis === 0 ? -symmetry : symmetry;
      const value = half[i * 3 + axis];
      shape[point * 3 + axis] = onPlane && sign < 0 ? 0 : value;
      if (!onPlane) shape[mirror * 3 + axis] = sign * value;
    }
  }
  return shape;
}
