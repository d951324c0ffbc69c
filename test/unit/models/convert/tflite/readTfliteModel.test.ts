import { describe, expect, it } from "@jest/globals";
import { modelSources } from "../../../../../models/convert/modelSources";
import { readModelSource } from "../../../../../models/convert/readModelSource";
import { readTfliteModel } from "../../../../../models/convert/tflite/readTfliteModel";

const source = (name: string) => modelSources.find((candidate) => candidate.name === name)!;

describe("readTfliteModel", () => {
  it("reads the short-range detector", async () => {
    const model = readTfliteModel(await readModelSource(source("face_detection_short")));
    expect(model.tensors).toHaveLength(250);
    expect(model.inputs.map((i) => [model.tensors[i].name, model.tensors[i].shape])).toEqual([
      ["input", [1, 128, 128, 3]],
    ]);
    expect(model.outputs.map((i) => model.tensors[i].name)).toEqual(["regressors", "classificators"]);
    const first = model.operators.find(({ kind }) => kind === "CONV_2D")!;
    expect(first.options).toEqual({
      padding: 0,
      strideWidth: 2,
      strideHeight: 2,
      activation: 0,
      dilationWidth: 1,
      dilationHeight: 1,
    });
    const weights = model.tensors.filter(({ data }) => data !== undefined);
    for (const { shape, type, data } of weights) {
      const bytes = { float32: 4, float16: 2, int32: 4 }[type];
      expect(data!.length).toBe(shape.reduce((product, dim) => product * dim, 1) * bytes);
    }
  });

  it("reads custom operators with their options", async () => {
    const model = readTfliteModel(await readModelSource(source("face_mesh")));
    const custom = model.operators.filter(({ kind }) => kind.startsWith("custom:")).map(({ kind }) => kind.slice(7));
    expect(custom.filter((kind) => kind === "Landmarks2TransformMatrix")).toHaveLength(3);
    expect(custom.filter((kind) => kind === "TransformTensorBilinear")).toHaveLength(3);
    expect(custom.filter((kind) => kind === "TransformLandmarks")).toHaveLength(5);
  });

  it("refuses another file", () => {
    expect(() => readTfliteModel(new TextEncoder().encode("<!doctype html>"))).toThrow(
      "not a TFLite file: no TFL3 at byte 4",
    );
  });
});
