import { describe, expect, it } from "@jest/globals";
import { createConversion } from "../../../../models/convert/createConversion";
import type { TfliteTensor } from "../../../../models/convert/tflite/TfliteModel";

const bytes = (values: Uint16Array | Int32Array | Float32Array) => new Uint8Array(values.buffer);
const conversionOf = (...tensors: TfliteTensor[]) =>
  createConversion({ description: "", tensors, operators: [], inputs: [], outputs: [] });

describe("createConversion", () => {
  it("knows constants and their values", () => {
    const conversion = conversionOf(
      { name: "half", shape: [2], type: "float16", data: bytes(Uint16Array.of(0x3c00, 0x4000)) },
      { name: "whole", shape: [2], type: "int32", data: bytes(Int32Array.of(3, -4)) },
      { name: "computed", shape: [2], type: "float32" },
    );
    expect([0, 1, 2].map(conversion.isConstant)).toEqual([true, true, false]);
    expect(conversion.constant(0).data).toEqual({ half: Uint16Array.of(0x3c00, 0x4000) });
    expect(conversion.integers(1)).toEqual([3, -4]);
    conversion.aliasConstant(2, 0);
    expect(conversion.isConstant(2)).toBe(true);
  });

  it("names the tensor of a wrong use", () => {
    const conversion = conversionOf(
      { name: "computed", shape: [2], type: "float32" },
      { name: "whole", shape: [1], type: "int32", data: bytes(Int32Array.of(3)) },
    );
    expect(() => conversion.value(0)).toThrow("tensor 0 computed is used before it is computed");
    expect(() => conversion.constant(0)).toThrow("tensor 0 computed is no constant");
    expect(() => conversion.constant(1)).toThrow("tensor 1 whole holds int32, floats are expected");
    expect(() => conversion.integers(0)).toThrow("tensor 0 computed is no int32 constant");
  });
});
