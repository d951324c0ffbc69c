import { describe, expect, it } from "@jest/globals";
import { convertTflite } from "../../../../../models/convert/convertTflite";
import { declareOutputs } from "../../../../../models/convert/declareOutputs";
import { dequantize } from "../../../../../models/convert/ops/dequantize";
import type { TfliteModel } from "../../../../../models/convert/tflite/TfliteModel";
import { runOnnx, runOperator } from "../../../../fixtures/runConversion";

/** 100 half-precision values 1/2: enough for the file to keep them as half. */
const halves = new Uint16Array(100).fill(0x3800);
const model: TfliteModel = {
  description: "",
  tensors: [
    { name: "in", shape: [1, 100], type: "float32" },
    { name: "half", shape: [1, 100], type: "float16", data: new Uint8Array(halves.buffer) },
    { name: "weights", shape: [1, 100], type: "float32" },
    { name: "out", shape: [1, 100], type: "float32" },
  ],
  operators: [
    { kind: "DEQUANTIZE", inputs: [1], outputs: [2], options: {} },
    { kind: "MUL", inputs: [0, 2], outputs: [3], options: { activation: 0 } },
  ],
  inputs: [0],
  outputs: [3],
};

describe("dequantize", () => {
  it("stores half-precision weights as they are and uses their values", async () => {
    const bytes = convertTflite(model, declareOutputs({ out: "y" }));
    expect(Buffer.from(bytes).includes(Buffer.from(halves.buffer))).toBe(true);
    const { y } = await runOnnx(bytes, { image: { data: new Float32Array(100).fill(3), dims: [1, 100] } });
    expect([...y.data]).toEqual(new Array(100).fill(1.5));
  });

  it("refuses computed tensors", async () => {
    await expect(runOperator(dequantize, { kind: "DEQUANTIZE" }, [{ shape: [1], data: [1] }], [1])).rejects.toThrow(
      "DEQUANTIZE of a computed tensor is not converted",
    );
  });
});
