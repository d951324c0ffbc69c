import { describe, expect, it } from "@jest/globals";
import { windowAttributes } from "../../../../../models/convert/ops/windowAttributes";

describe("windowAttributes", () => {
  it("writes SAME padding out, bottom and right last", () => {
    const options = { padding: 0, strideHeight: 2, strideWidth: 1 };
    expect(windowAttributes(options, [8, 8], [3, 2])).toEqual({
      kernel_shape: [3, 2],
      strides: [2, 1],
      pads: [0, 0, 1, 1],
    });
  });

  it("has no padding for VALID", () => {
    expect(windowAttributes({ padding: 1, strideHeight: 1, strideWidth: 1 }, [8, 8], [3, 3]).pads).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
