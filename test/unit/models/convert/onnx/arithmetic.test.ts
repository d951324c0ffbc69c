import { describe, expect, it } from "@jest/globals";
import { arithmetic } from "../../../../../models/convert/onnx/arithmetic";
import { createOnnxGraph } from "../../../../../models/convert/onnx/createOnnxGraph";
import { runOnnx } from "../../../../fixtures/runConversion";

describe("arithmetic", () => {
  it("adds, subtracts, multiplies and divides, by values and by numbers", async () => {
    const graph = createOnnxGraph("test");
    const { add, sub, mul, div } = arithmetic(graph);
    const x = graph.input("x", [2]);
    graph.node("Identity", [div(mul(sub(add(x, 3), x), x), 2)], {}, "y");
    graph.output("y", [2]);
    const { y } = await runOnnx(graph.toBytes({}), { x: { data: Float32Array.of(4, -2), dims: [2] } });
    expect([...y.data]).toEqual([6, -3]);
  });
});
