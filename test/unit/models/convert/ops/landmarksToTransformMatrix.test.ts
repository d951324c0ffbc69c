import { describe, expect, it } from "@jest/globals";
import { landmarksToTransformMatrix } from "../../../../../models/convert/ops/landmarksToTransformMatrix";
import { readFlexMap } from "../../../../../models/convert/tflite/readFlexMap";
import { faceMeshOperators } from "../../../../fixtures/faceMeshOperators";
import { numbers } from "../../../../fixtures/numbers";
import { runOperator } from "../../../../fixtures/runConversion";

const KIND = "custom:Landmarks2TransformMatrix";

/** The window by its description: a box in axes turned by the corner line's angle, enlarged 1.5 times, for 16 x 16 px. */
function direct(landmarks: Float32Array, options: ReturnType<typeof readFlexMap>): number[] {
  const point = (i: number) => [landmarks[3 * i], landmarks[3 * i + 1]];
  const [left, right] = [point(options.left_rotation_idx as number), point(options.right_rotation_idx as number)];
  const angle = Math.atan2(right[1] - left[1], right[0] - left[0]);
  const turn = ([x, y]: number[], by: number) => [
    x * Math.cos(by) - y * Math.sin(by),
    x * Math.sin(by) + y * Math.cos(by),
  ];
  const level = (options.subset_idxs as number[]).map((i) => turn(point(i), -angle));
  const range = [0, 1].map((axis) => [Math.min(...level.map((p) => p[axis])), Math.max(...level.map((p) => p[axis]))]);
  const scale = range.map(([low, high]) => ((high - low) * 1.5) / 16);
  const centre = turn(
    range.map(([low, high]) => (low + high) / 2),
    angle,
  );
  const map = (x: number, y: number) => {
    const offset = turn([(x - 8) * scale[0], (y - 8) * scale[1]], angle);
    return [centre[0] + offset[0], centre[1] + offset[1]];
  };
  const [origin, alongX, alongY] = [map(0, 0), map(1, 0), map(0, 1)];
  const row = (axis: number) => [alongX[axis] - origin[axis], alongY[axis] - origin[axis], 0, origin[axis]];
  return [...row(0), ...row(1), 0, 0, 1, 0, 0, 0, 0, 1];
}

describe("landmarksToTransformMatrix", () => {
  it("places the windows of lips and eyes", async () => {
    const landmarks = numbers(468 * 3, "landmarks").map((value) => 96 + 60 * value);
    const operators = await faceMeshOperators(KIND);
    expect(operators).toHaveLength(3);
    for (const { customOptions } of operators) {
      const input = { shape: [1, 468, 3], data: landmarks };
      const found = await runOperator(landmarksToTransformMatrix, { kind: KIND, customOptions }, [input], [1, 4, 4]);
      const expected = direct(landmarks, readFlexMap(customOptions!));
      // Values to 250 in float32.
      found.forEach((value, i) => {
        expect(Math.abs(value - expected[i])).toBeLessThan(1e-4);
      });
    }
  });
});
