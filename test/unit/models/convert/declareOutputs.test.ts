import { describe, expect, it } from "@jest/globals";
import { createConversion } from "../../../../models/convert/createConversion";
import { declareOutputs } from "../../../../models/convert/declareOutputs";

describe("declareOutputs", () => {
  it("refuses an output without a name", () => {
    const conversion = createConversion({
      description: "",
      tensors: [{ name: "mystery", shape: [1, 2], type: "float32" }],
      operators: [],
      inputs: [],
      outputs: [0],
    });
    conversion.define(0, "x");
    expect(() => declareOutputs({})(conversion)).toThrow("output mystery has no name");
  });
});
