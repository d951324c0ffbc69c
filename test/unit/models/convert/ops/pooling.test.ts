import { describe, expect, it } from "@jest/globals";
import { pooling } from "../../../../../models/convert/ops/pooling";
import { runOperator } from "../../../../fixtures/runConversion";

/** 3 x 3 pixels of two channels. */
const input = { shape: [1, 3, 3, 2], data: [1, 9, 2, 8, 3, 7, 4, 6, 5, 5, 6, 4, 7, 3, 8, 2, 9, 1] };
const window = { filterHeight: 2, filterWidth: 2, strideHeight: 2, strideWidth: 2, activation: 0 };

describe("pooling", () => {
  it("MAX_POOL_2D, SAME: what lies outside does not count", async () => {
    const operator = { kind: "MAX_POOL_2D", options: { ...window, padding: 0 } };
    expect([...(await runOperator(pooling, operator, [input], [1, 2, 2, 2]))]).toEqual([5, 9, 6, 7, 8, 3, 9, 1]);
  });

  it("AVERAGE_POOL_2D, SAME: the mean of what lies inside", async () => {
    const operator = { kind: "AVERAGE_POOL_2D", options: { ...window, padding: 0 } };
    expect([...(await runOperator(pooling, operator, [input], [1, 2, 2, 2]))]).toEqual([
      3, 7, 4.5, 5.5, 7.5, 2.5, 9, 1,
    ]);
  });

  it("AVERAGE_POOL_2D over the whole image", async () => {
    const options = { ...window, filterHeight: 3, filterWidth: 3, padding: 1 };
    const found = await runOperator(pooling, { kind: "AVERAGE_POOL_2D", options }, [input], [1, 1, 1, 2]);
    expect([...found]).toEqual([5, 5]);
  });
});
