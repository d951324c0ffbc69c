import { describe, expect, it } from "@jest/globals";
import { teethFromPhoto } from "../../../sdk/head/teethFromPhoto";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import type { FaceLandmarks } from "../../../sdk/types";

const ENAMEL = [0.55, 0.5, 0.4];
const LIP = [0.3, 0.1, 0.1];
const INNER = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308, 324, 318, 402, 317, 14, 87, 178, 88, 95];

/** A mouth, an ellipse 60 x 2 * half px, full of teeth under light of the given colour. */
function mouthPhoto(half: number, light: readonly number[], inside = ENAMEL) {
  const rgba = new Uint8ClampedArray(100 * 60 * 4).fill(255);
  const points = new Float32Array(478 * 2);
  INNER.forEach((index, k) => {
    const angle = Math.PI + (2 * Math.PI * k) / INNER.length;
    points.set([50 + 30 * Math.cos(angle), 30 + half * Math.sin(angle)], index * 2);
  });
  for (let i = 0; i < 100 * 60; i++) {
    const [x, y] = [(i % 100) + 0.5 - 50, Math.floor(i / 100) + 0.5 - 30];
    const color = (x / 30) ** 2 + (y / half) ** 2 < 1 ? inside : LIP;
    // The front teeth see .8 of the light.
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = linearToSrgb8(color[c] * light[c] * 0.8);
  }
  const photo = { width: 100, height: 60, rgba, originalWidth: 100, originalHeight: 60 };
  return { photo, landmarks: { points } as FaceLandmarks };
}

describe("teethFromPhoto", () => {
  it("takes the light out of the teeth's colour", () => {
    for (const light of [
      [1, 1, 1],
      [0.9, 0.7, 0.5],
    ] as const) {
      const { photo, landmarks } = mouthPhoto(10, light);
      const found = teethFromPhoto(photo, landmarks, light);
      expect(found?.pixelCount).toBeGreaterThan(100);
      for (let c = 0; c < 3; c++) expect(found?.color[c]).toBeCloseTo(ENAMEL[c], 1.5);
    }
  });

  it("knows nothing of a closed mouth and of one full of tongue", () => {
    const closed = mouthPhoto(0.5, [1, 1, 1]);
    expect(teethFromPhoto(closed.photo, closed.landmarks, [1, 1, 1])).toBeUndefined();
    const tongue = mouthPhoto(10, [1, 1, 1], LIP);
    expect(teethFromPhoto(tongue.photo, tongue.landmarks, [1, 1, 1])).toBeUndefined();
  });

  it("stays within what teeth are", () => {
    const { photo, landmarks } = mouthPhoto(10, [1, 1, 1], [0.95, 0.95, 0.99]);
    const [r, g, b] = teethFromPhoto(photo, landmarks, [0.8, 0.8, 0.8])?.color ?? [0, 0, 0];
    expect(g).toBe(0.72);
    expect(r).toBeLessThanOrEqual(0.72 * 1.2);
    expect(b).toBeLessThan(g);
  });
});
