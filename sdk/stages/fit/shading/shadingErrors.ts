import { LIGHT_TERMS } from "./lightTerms";

/** Colour that a light makes of each point less the one in the photo: count * 3. */
export function shadingErrors(terms: Float64Array, light: Float64Array, colors: Float64Array): Float64Array {
  return colors.map((color, i) => {
    const at = Math.floor(i / 3) * LIGHT_TERMS;
    let sum = -color;
    for (let k = 0; k < LIGHT_TERMS; k++) sum += terms[at + k] * light[3 * k + (i % 3)];
    return sum;
  });
}
