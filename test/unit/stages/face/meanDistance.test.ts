import { describe, expect, it } from "@jest/globals";
import { meanDistance } from "../../../../sdk/stages/face/meanDistance";

describe("meanDistance", () => {
  it("averages the lengths", () => {
    expect(meanDistance(Float32Array.of(0, 0, 1, 1), Float32Array.of(3, 4, 1, 2))).toBe(3);
  });
});
