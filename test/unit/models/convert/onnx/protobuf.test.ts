import { describe, expect, it } from "@jest/globals";
import { bytesField, floatField, intField, varint } from "../../../../../models/convert/onnx/protobuf";

describe("protobuf", () => {
  it("writes numbers as the protobuf documentation does", () => {
    expect([...varint(1)]).toEqual([1]);
    expect([...varint(150)]).toEqual([0x96, 0x01]);
    expect([...varint(-1)]).toEqual([255, 255, 255, 255, 255, 255, 255, 255, 255, 1]);
    expect([...varint(2n ** 40n)]).toEqual([128, 128, 128, 128, 128, 32]);
  });

  it("tags fields with number and kind", () => {
    expect([...intField(1, 150)]).toEqual([0x08, 0x96, 0x01]);
    expect([...bytesField(2, "testing")]).toEqual([0x12, 7, ...new TextEncoder().encode("testing")]);
    expect([...floatField(2, 1)]).toEqual([0x15, 0, 0, 0x80, 0x3f]);
    expect([...bytesField(20, Uint8Array.of(9))]).toEqual([0xa2, 0x01, 1, 9]);
  });
});
