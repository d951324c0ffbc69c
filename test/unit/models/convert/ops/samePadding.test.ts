import { describe, expect, it } from "@jest/globals";
import { samePadding } from "../../../../../models/convert/ops/samePadding";

describe("samePadding", () => {
  it("keeps the size at stride 1, the odd zero behind", () => {
    expect(samePadding(10, 3, 1)).toEqual([1, 1]);
    expect(samePadding(10, 2, 1)).toEqual([0, 1]);
    expect(samePadding(10, 3, 1, 2)).toEqual([2, 2]);
  });

  it("gives ceil(size / stride) at larger strides", () => {
    expect(samePadding(192, 3, 2)).toEqual([0, 1]);
    expect(samePadding(5, 5, 2)).toEqual([2, 2]);
    expect(samePadding(4, 1, 2)).toEqual([0, 0]);
  });
});
