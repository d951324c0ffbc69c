import { HAEMOGLOBIN_AXIS, MELANIN_AXIS } from "./skinAlbedo";

/**
 * Orthonormal axes for differences of log albedo: 0 darkness (the melanin axis, nearly that of shading too),
 * 1 redness (what the haemoglobin axis has beside it), 2 off the plane of skin: paint, or the light's wrong colour.
 * Row-major 3 * 3.
 */
export const SKIN_COLOR_AXES: Float64Array = (() => {
  const dark = unit(MELANIN_AXIS);
  const along = dot(HAEMOGLOBIN_AXIS, dark);
  const red = unit(HAEMOGLOBIN_AXIS.map((value, i) => value - along * dark[i]));
  const off = [
    dark[1] * red[2] - dark[2] * red[1],
    dark[2] * red[0] - dark[0] * red[2],
    dark[0] * red[1] - dark[1] * red[0],
  ];
  return Float64Array.from([...dark, ...red, ...off]);
})();

function dot(a: readonly number[], b: readonly number[]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(v: readonly number[]): number[] {
  const length = Math.sqrt(dot(v, v));
  return v.map((x) => x / length);
}
