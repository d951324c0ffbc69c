import type { GeometryMaps } from "../../../types";

/** mm^2 of a texel times texels of the atlas: .05 mm^2 at 512, an eighth of the face's; below, the metric is no help. */
const LEAST_AREA = 0.05 * 512 * 512;

/**
 * How height tilts the normal at a texel: with h in mm and its differences by texel h_u, h_v (down) the tangent-space
 * normal is (a h_u + b h_v, c h_u + d h_v, 1), for any metric of the atlas.
 * @param out receives a, b, c, d in 1/mm
 * @returns false where the atlas is squeezed; out is 0 then
 */
export function tiltByHeight(
  { size, position, tangent, normal }: Pick<GeometryMaps, "size" | "position" | "tangent" | "normal">,
  texel: number,
  out: Float64Array,
): boolean {
  const o = 3 * texel;
  const [tx, ty, tz] = [tangent[o], tangent[o + 1], tangent[o + 2]];
  const [nx, ny, nz] = [normal[o], normal[o + 1], normal[o + 2]];
  const bx = ny * tz - nz * ty;
  const by = nz * tx - nx * tz;
  const bz = nx * ty - ny * tx;
  // Central differences: two texels, 1000 mm a metre.
  const along = (step: number, x: number, y: number, z: number) =>
    500 *
    ((position[o + step] - position[o - step]) * x +
      (position[o + step + 1] - position[o - step + 1]) * y +
      (position[o + step + 2] - position[o - step + 2]) * z);
  const ut = along(3, tx, ty, tz);
  const ub = along(3, bx, by, bz);
  const vt = along(3 * size, tx, ty, tz);
  const vb = along(3 * size, bx, by, bz);
  const area = ut * vb - ub * vt;
  const enough = Math.abs(area) * size * size > LEAST_AREA;
  out[0] = enough ? -vb / area : 0;
  out[1] = enough ? ub / area : 0;
  out[2] = enough ? vt / area : 0;
  out[3] = enough ? -ut / area : 0;
  return enough;
}
