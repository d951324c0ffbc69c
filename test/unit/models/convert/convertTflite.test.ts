import { describe, expect, it } from "@jest/globals";
import { convertTflite } from "../../../../models/convert/convertTflite";
import { declareOutputs } from "../../../../models/convert/declareOutputs";
import type { TfliteModel } from "../../../../models/convert/tflite/TfliteModel";
import { runOnnx } from "../../../fixtures/runConversion";

const relu: TfliteModel = {
  description: "relu",
  tensors: [
    { name: "in", shape: [1, 1, 2, 2], type: "float32" },
    { name: "out", shape: [1, 1, 2, 2], type: "float32" },
  ],
  operators: [{ kind: "RELU", inputs: [0], outputs: [1], options: {} }],
  inputs: [0],
  outputs: [1],
};

describe("convertTflite", () => {
  it("keeps the source's layout at input and output", async () => {
    const bytes = convertTflite(relu, declareOutputs({ out: "positive" }));
    const { positive } = await runOnnx(bytes, { image: { data: Float32Array.of(1, -2, 3, -4), dims: [1, 1, 2, 2] } });
    expect([...positive.data]).toEqual([1, 0, 3, 0]);
  });

  it("gives the same bytes each time", () => {
    const convert = () => convertTflite(relu, declareOutputs({ out: "positive" }), { licence: "none" });
    expect(Buffer.from(convert()).equals(convert())).toBe(true);
  });

  it("names an operator that it does not know", () => {
    const model = { ...relu, operators: [{ ...relu.operators[0], kind: "custom:Dream" }] };
    expect(() => convertTflite(model, declareOutputs({ out: "x" }))).toThrow(
      "TFLite operator custom:Dream is not converted",
    );
  });
});
