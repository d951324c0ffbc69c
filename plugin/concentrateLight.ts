import { float16ToNumber, numberToFloat16 } from "../sdk/math/float16";

/**
 * Faces of a cube whose light is drawn together where it is brightest, its sum kept: eight bands of spherical harmonics
 * spread a window over 40 degrees, and an eye that mirrors it has no highlight but a veil.
 * @param faces half floats, RGBA, linear radiance
 * @param power 0: as they are; radiance grows with this power of itself besides
 */
export function concentrateLight(faces: readonly Uint16Array[], power: number): Uint16Array[] {
  const linear = faces.map((face) => Float32Array.from(face, float16ToNumber));
  const brightness = (face: Float32Array, i: number) => face[i] + face[i + 1] + face[i + 2];
  let peak = 0;
  for (const face of linear) for (let i = 0; i < face.length; i += 4) peak = Math.max(peak, brightness(face, i));
  if (peak === 0) return [...faces];
  const weight = (face: Float32Array, i: number) => (brightness(face, i) / peak) ** power;
  let [before, after] = [0, 0];
  for (const face of linear) {
    for (let i = 0; i < face.length; i += 4) {
      before += brightness(face, i);
      after += brightness(face, i) * weight(face, i);
    }
  }
  const gain = before / after;
  return linear.map((face) =>
    Uint16Array.from(face, (value, i) =>
      numberToFloat16(i % 4 === 3 ? value : value * gain * weight(face, i - (i % 4))),
    ),
  );
}
