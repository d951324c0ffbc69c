import { describe, expect, it } from "@jest/globals";
import { concatenation } from "../../../../../models/convert/ops/concatenation";
import { runOperator } from "../../../../fixtures/runConversion";

describe("concatenation", () => {
  it("joins channels of images", async () => {
    const inputs = [
      { shape: [1, 1, 2, 1], data: [1, 2] },
      { shape: [1, 1, 2, 2], data: [3, 4, 5, 6] },
    ];
    const found = await runOperator(
      concatenation,
      { kind: "CONCATENATION", options: { axis: -1 } },
      inputs,
      [1, 1, 2, 3],
    );
    expect([...found]).toEqual([1, 3, 4, 2, 5, 6]);
  });

  it("joins lists", async () => {
    const inputs = [
      { shape: [1, 1, 2], data: [1, 2] },
      { shape: [1, 2, 2], data: [3, 4, 5, 6] },
    ];
    const found = await runOperator(concatenation, { kind: "CONCATENATION", options: { axis: 1 } }, inputs, [1, 3, 2]);
    expect([...found]).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
