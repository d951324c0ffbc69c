import type { FaceLandmarks } from "../../sdk/types";

/** The mesh's outline, from the forehead's middle by the person's left ear. */
// biome-ignore format: one outline
const FACE_OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
  152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/** width * height: 1 where a pixel's centre lies inside the face oval and `counts` agrees. */
export function faceMask(
  { points }: Pick<FaceLandmarks, "points">,
  width: number,
  height: number,
  counts: (pixel: number) => boolean,
): Uint8Array {
  const mask = new Uint8Array(width * height);
  const crossings: number[] = [];
  for (let row = 0; row < height; row++) {
    crossings.length = 0;
    for (let i = 0; i < FACE_OVAL.length; i++) {
      const a = FACE_OVAL[i] * 2;
      const b = FACE_OVAL[(i + 1) % FACE_OVAL.length] * 2;
      const y = row + 0.5;
      if (points[a + 1] > y === points[b + 1] > y) continue;
      crossings.push(points[a] + ((y - points[a + 1]) * (points[b] - points[a])) / (points[b + 1] - points[a + 1]));
    }
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil(crossings[k] - 0.5));
      const to = Math.min(width - 1, Math.floor(crossings[k + 1] - 0.5));
      for (let x = from; x <= to; x++) if (counts(row * width + x)) mask[row * width + x] = 1;
    }
  }
  return mask;
}
