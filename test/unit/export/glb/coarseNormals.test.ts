import { expect, it } from "@jest/globals";
import { coarseNormals } from "../../../../sdk/export/glb/coarseNormals";

const angle = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  const [p, q] = [a, b].map((codes) => {
    const vector = [0, 1, 2].map((c) => codes[c] - 127.5);
    return vector.map((value) => value / Math.hypot(...vector));
  });
  return (180 / Math.PI) * Math.acos(Math.min(1, p[0] * q[0] + p[1] * q[1] + p[2] * q[2]));
};

it("turns no normal of a gentle relief by more than a degree, and leaves flat skin flat", () => {
  expect([...coarseNormals(Uint8Array.of(128, 128, 255, 255))]).toEqual([128, 128, 255, 255]);
  let worst = 0;
  for (let x = 80; x <= 176; x++) {
    for (let y = 80; y <= 176; y++) {
      const z = 127.5 + Math.sqrt(127.5 ** 2 - (x - 127.5) ** 2 - (y - 127.5) ** 2);
      const normal = Uint8Array.of(x, y, Math.round(z), 255);
      worst = Math.max(worst, angle(coarseNormals(normal), normal));
    }
  }
  // Seen: .85.
  expect(worst).toBeLessThan(0.95);
  expect(worst).toBeGreaterThan(0.3);
});
