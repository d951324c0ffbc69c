import { srgbToLinear } from "../../../sdk/image/srgb";

/** CIE L*a*b* (D65) of a linear Rec. 709 colour. */
function toLab(red: number, green: number, blue: number): [number, number, number] {
  const curve = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.0891);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * Mean CIE76 difference of two maps over the texels of a mask.
 * @param a,b size * size * 4, sRGB bytes. @param mask size * size, above .5 counts
 */
export function colourDifference(a: Uint8Array, b: Uint8Array, mask: ArrayLike<number>): number {
  let sum = 0;
  let count = 0;
  const lab = (map: Uint8Array, i: number) => {
    const [red, green, blue] = [map[4 * i], map[4 * i + 1], map[4 * i + 2]].map((code) => srgbToLinear(code / 255));
    return toLab(red, green, blue);
  };
  for (let i = 0; i < mask.length; i++) {
    if (!(mask[i] > 0.5)) continue;
    const [one, other] = [lab(a, i), lab(b, i)];
    sum += Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
    count++;
  }
  return sum / count;
}
