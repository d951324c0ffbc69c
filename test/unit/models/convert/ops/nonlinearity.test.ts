import { describe, expect, it } from "@jest/globals";
import { nonlinearity } from "../../../../../models/convert/ops/nonlinearity";
import { runOperator } from "../../../../fixtures/runConversion";

const x = [-4, -3, -1, 0, 1, 3, 4, 10];
const run = async (kind: string) => [
  ...(await runOperator(nonlinearity, { kind }, [{ shape: [1, 8], data: x }], [1, 8])),
];

describe("nonlinearity", () => {
  it("RELU", async () => expect(await run("RELU")).toEqual([0, 0, 0, 0, 1, 3, 4, 10]));

  it("LOGISTIC", async () => {
    (await run("LOGISTIC")).forEach((value, i) => {
      expect(value).toBeCloseTo(1 / (1 + Math.exp(-x[i])), 6);
    });
  });

  it("HARD_SWISH: x clamp(x + 3, 0, 6) / 6", async () => {
    const expected = x.map((value) => (value * Math.min(6, Math.max(0, value + 3))) / 6);
    (await run("HARD_SWISH")).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 5);
    });
  });
});
