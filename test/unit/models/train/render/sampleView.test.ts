import { describe, expect, it } from "@jest/globals";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { sampleView } from "../../../../../models/train/render/sampleView";

const SIZE = 256;
const views = Array.from({ length: 300 }, (_, seed) => sampleView(createRandomStream(seed), SIZE));

describe("sampleView", () => {
  it("repeats by seed", () => {
    expect(sampleView(createRandomStream(7), SIZE)).toEqual(views[7]);
    expect(views[7]).not.toEqual(views[8]);
  });

  it("turns rigidly: columns are orthonormal and right-handed", () => {
    for (const { headToCamera: m } of views) {
      const column = (c: number) => [m[c], m[4 + c], m[8 + c]];
      const dot = (a: number[], b: number[]) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
      const [x, y, z] = [column(0), column(1), column(2)];
      const cross = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
      expect(dot(x, x)).toBeCloseTo(1, 10);
      expect(dot(x, y)).toBeCloseTo(0, 10);
      expect(dot(cross, z)).toBeCloseTo(1, 10);
    }
  });

  it("yaw, pitch and roll mean what their comment says", () => {
    for (const { headToCamera: m, yaw, pitch, roll } of views) {
      const [sin, cos] = [Math.sin((roll * Math.PI) / 180), Math.cos((roll * Math.PI) / 180)];
      // The face's direction with the roll undone; the crown's direction in the picture.
      const face = [cos * m[2] + sin * m[6], -sin * m[2] + cos * m[6]];
      expect(face[0]).toBeCloseTo(Math.sin((yaw * Math.PI) / 180), 10);
      expect(Math.sign(face[1])).toBe(Math.sign(pitch));
      if (Math.abs(roll) > 1e-6) expect(Math.sign(m[1])).toBe(-Math.sign(roll));
    }
  });

  it("frames the head inside the picture, 35 to 75 % of its height", () => {
    for (const { camera, headToCamera: m } of views) {
      const middle = [0, 4, 8].map((row) => m[row] * 0 + m[row + 1] * -0.005 + m[row + 2] * -0.03 + m[row + 3]);
      const share = (camera.focalPx * 0.225) / -middle[2] / SIZE;
      const x = camera.centreX + (camera.focalPx * middle[0]) / -middle[2];
      const y = camera.centreY - (camera.focalPx * middle[1]) / -middle[2];
      expect(share).toBeGreaterThanOrEqual(0.3499);
      expect(share).toBeLessThanOrEqual(0.7501);
      for (const at of [x, y]) {
        expect(at - (share * SIZE) / 2).toBeGreaterThan(0);
        expect(at + (share * SIZE) / 2).toBeLessThan(SIZE);
      }
    }
  });
});
