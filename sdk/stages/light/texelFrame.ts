import type { GeometryMaps } from "../../types";

/**
 * Normal and view direction of a texel in the camera frame.
 * @param headToCamera 3x4 row-major, rigid
 * @param normal receives 3, unit
 * @param view receives 3, unit, towards the viewer
 */
export function texelFrame(
  geometry: GeometryMaps,
  headToCamera: Float64Array,
  texel: number,
  normal: Float64Array,
  view: Float64Array,
): void {
  const m = headToCamera;
  const o = 3 * texel;
  const { normal: n, position: p } = geometry;
  for (let row = 0; row < 3; row++) {
    const r = 4 * row;
    normal[row] = m[r] * n[o] + m[r + 1] * n[o + 1] + m[r + 2] * n[o + 2];
    view[row] = -(m[r] * p[o] + m[r + 1] * p[o + 1] + m[r + 2] * p[o + 2] + m[r + 3]);
  }
  const length = Math.hypot(view[0], view[1], view[2]) || 1;
  for (let i = 0; i < 3; i++) view[i] /= length;
}
