/** Colours of some pixels. @param picture width * height * 3 @returns pixels.length * 3 */
export function pickPixels(picture: ArrayLike<number>, pixels: Uint32Array): Float32Array {
  const picked = new Float32Array(pixels.length * 3);
  pixels.forEach((pixel, i) => {
    for (let c = 0; c < 3; c++) picked[i * 3 + c] = picture[pixel * 3 + c];
  });
  return picked;
}
