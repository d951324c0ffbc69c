import { describe, expect, it } from "@jest/globals";
import { createOnnxGraph } from "../../../../../models/convert/onnx/createOnnxGraph";
import { activation } from "../../../../../models/convert/ops/activation";
import { runOnnx } from "../../../../fixtures/runConversion";

async function activate(kind: number): Promise<number[]> {
  const graph = createOnnxGraph("test");
  graph.node("Identity", [activation(graph, graph.input("x", [3]), kind)], {}, "y");
  graph.output("y", [3]);
  const { y } = await runOnnx(graph.toBytes({}), { x: { data: Float32Array.of(-1, 3, 9), dims: [3] } });
  return [...y.data];
}

describe("activation", () => {
  it("adds nothing, Relu or Relu6", async () => {
    expect(await activate(0)).toEqual([-1, 3, 9]);
    expect(await activate(1)).toEqual([0, 3, 9]);
    expect(await activate(3)).toEqual([0, 3, 6]);
  });

  it("refuses others", () => {
    expect(() => activation(createOnnxGraph("test"), "x", 4)).toThrow("fused activation 4 is not converted");
  });
});
