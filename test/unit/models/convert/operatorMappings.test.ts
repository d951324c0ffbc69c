import { describe, expect, it } from "@jest/globals";
import { modelSources } from "../../../../models/convert/modelSources";
import { operatorMappings } from "../../../../models/convert/operatorMappings";
import { readModelSource } from "../../../../models/convert/readModelSource";
import { readTfliteModel } from "../../../../models/convert/tflite/readTfliteModel";

describe("operatorMappings", () => {
  it("maps what the networks use, and nothing else", async () => {
    const used = new Set<string>();
    for (const source of modelSources) {
      for (const { kind } of readTfliteModel(await readModelSource(source)).operators) used.add(kind);
    }
    expect(Object.keys(operatorMappings).sort()).toEqual([...used].sort());
  });
});
