import { describe, expect, it } from "@jest/globals";
import { elementwise } from "../../../../../models/convert/ops/elementwise";
import { runOperator } from "../../../../fixtures/runConversion";

const options = { activation: 0 };

describe("elementwise", () => {
  it("ADD of an image and one number per channel", async () => {
    const inputs = [
      { shape: [1, 1, 2, 2], data: [1, 2, 3, 4] },
      { shape: [1, 1, 1, 2], data: [10, 20], constant: "float32" as const },
    ];
    expect([...(await runOperator(elementwise, { kind: "ADD", options }, inputs, [1, 1, 2, 2]))]).toEqual([
      11, 22, 13, 24,
    ]);
  });

  it("MUL by a single number, and with Relu", async () => {
    const inputs = [
      { shape: [1, 2, 2], data: [1, -2, 3, -4] },
      { shape: [1], data: [0.25], constant: "float32" as const },
    ];
    const found = await runOperator(elementwise, { kind: "MUL", options: { activation: 1 } }, inputs, [1, 2, 2]);
    expect([...found]).toEqual([0.25, 0, 0.75, 0]);
  });

  it("refuses ranks that would pair up differently", async () => {
    const inputs = [
      { shape: [1, 1, 2, 2], data: [1, 2, 3, 4] },
      { shape: [2, 2], data: [1, 2, 3, 4] },
    ];
    await expect(runOperator(elementwise, { kind: "ADD", options }, inputs, [1, 1, 2, 2])).rejects.toThrow(
      "ADD of ranks 4,2",
    );
  });
});
