import { describe, expect, it } from "@jest/globals";
import { transformLandmarks } from "../../../../../models/convert/ops/transformLandmarks";
import { runOperator } from "../../../../fixtures/runConversion";

const matrix = { shape: [1, 4, 4], data: [2, -1, 9, 10, 1, 3, 9, -20, 0, 0, 1, 0, 0, 0, 0, 1] };

describe("transformLandmarks", () => {
  it("turns, scales and shifts x and y", async () => {
    const landmarks = { shape: [1, 2, 2], data: [1, 2, -3, 4] };
    const found = await runOperator(
      transformLandmarks,
      { kind: "custom:TransformLandmarks" },
      [landmarks, matrix],
      [1, 2, 2],
    );
    expect([...found]).toEqual([10, -13, 0, -11]);
  });

  it("refuses landmarks with z", async () => {
    const landmarks = { shape: [1, 1, 3], data: [1, 2, 3] };
    await expect(
      runOperator(transformLandmarks, { kind: "custom:TransformLandmarks" }, [landmarks, matrix], [1, 1, 3]),
    ).rejects.toThrow("TransformLandmarks of 1,1,3");
  });
});
