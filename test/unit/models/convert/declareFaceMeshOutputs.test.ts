import { describe, expect, it } from "@jest/globals";
import { createConversion } from "../../../../models/convert/createConversion";
import { declareFaceMeshOutputs } from "../../../../models/convert/declareFaceMeshOutputs";
import { modelSources } from "../../../../models/convert/modelSources";
import { readModelSource } from "../../../../models/convert/readModelSource";
import { readFlexMap } from "../../../../models/convert/tflite/readFlexMap";
import { readTfliteModel } from "../../../../models/convert/tflite/readTfliteModel";
import { runOnnx } from "../../../fixtures/runConversion";

const PARTS = ["output_lips", "output_left_eye", "output_right_eye", "output_left_iris", "output_right_iris"];

describe("declareFaceMeshOutputs", () => {
  it("puts every refined point in its place and keeps the others", async () => {
    const model = readTfliteModel(await readModelSource(modelSources.find(({ name }) => name === "face_mesh")!));
    const conversion = createConversion(model);
    const tensorOf = (name: string) => model.outputs.find((index) => model.tensors[index].name === name)!;
    // Each raw output is made of numbers that tell where they came from: coarse point i is (i, -i, 2 i), refined point k of part p
    // is (1000 (p + 1) + k, -k).
    const raw = (name: string, values: number[]) => {
      const { graph } = conversion;
      const flat = graph.initializer([1, values.length, 1, 1], Float32Array.from(values));
      conversion.define(tensorOf(name), graph.node("Identity", [flat]));
    };
    raw("output_mesh_identity", Array.from({ length: 468 }, (_, i) => [i, -i, 2 * i]).flat());
    PARTS.forEach((name, part) => {
      const count = model.tensors[tensorOf(name)].shape[3] / 2;
      raw(name, Array.from({ length: count }, (_, k) => [1000 * (part + 1) + k, -k]).flat());
    });
    raw("conv_faceflag", [0]);
    declareFaceMeshOutputs(conversion);
    const { landmarks, score } = await runOnnx(conversion.graph.toBytes({}), {});

    expect([...score.data]).toEqual([0.5]);
    const windows = model.operators
      .filter(({ kind }) => kind === "custom:Landmarks2TransformMatrix")
      .map(({ customOptions }) => readFlexMap(customOptions!).subset_idxs as number[]);
    const irises = [0, 1].map((eye) => Array.from({ length: 5 }, (_, i) => 468 + 5 * eye + i));
    const expected = Array.from({ length: 468 }, (_, i) => [i, -i, 2 * i]);
    [...windows, ...irises].forEach((points, part) => {
      points.forEach((point, k) => {
        const eyeDepth = (eye: number[]) => (2 * eye.slice(0, 16).reduce((sum, i) => sum + i, 0)) / 16;
        const depth = part === 3 ? eyeDepth(windows[1]) : part === 4 ? eyeDepth(windows[2]) : 2 * point;
        expected[point] = [1000 * (part + 1) + k, -k, depth];
      });
    });
    expect([...landmarks.data]).toEqual(expected.flat());
  });
});
