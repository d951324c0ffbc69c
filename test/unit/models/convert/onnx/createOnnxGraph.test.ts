import { describe, expect, it } from "@jest/globals";
import { createOnnxGraph, FLOAT } from "../../../../../models/convert/onnx/createOnnxGraph";
import { runOnnx } from "../../../../fixtures/runConversion";

describe("createOnnxGraph", () => {
  it("writes a file that ONNX Runtime runs: every attribute kind, float, int64 and half tensors", async () => {
    const graph = createOnnxGraph("test");
    const input = graph.input("x", [1, 1, 2, 2]);
    const padded = graph.node("Pad", [input, graph.integers([0, 0, 1, 0, 0, 0, 0, 1])], { mode: "constant" });
    const gated = graph.node("HardSigmoid", [padded], { alpha: { float: 0.5 }, beta: { float: 0.25 } });
    // Half-precision 2.
    const two = graph.node("Cast", [graph.initializer([1], { half: Uint16Array.of(0x4000) })], { to: FLOAT });
    const doubled = graph.node("Mul", [gated, two]);
    graph.node("Transpose", [doubled], { perm: [0, 1, 3, 2] }, "y");
    graph.output("y", [1, 1, 3, 3]);
    const { y } = await runOnnx(graph.toBytes({ licence: "none" }), {
      x: { data: Float32Array.of(1, 0.5, -0.5, -1), dims: [1, 1, 2, 2] },
    });
    expect(y.dims).toEqual([1, 1, 3, 3]);
    // Rows before the transpose: zeros, (1, .5, 0), (-.5, -1, 0); each x -> 2 clamp(x / 2 + 1/4).
    expect([...y.data]).toEqual([0.5, 1.5, 0, 0.5, 1, 0, 0.5, 0.5, 0.5]);
  });

  it("stores equal small constants once", () => {
    const graph = createOnnxGraph("test");
    expect(graph.floats([2], [1, 2])).toBe(graph.floats([2], [1, 2]));
    expect(graph.floats([2], [1, 2])).not.toBe(graph.floats([2, 1], [1, 2]));
    expect(graph.integers([1, 2])).toBe(graph.integers([1, 2]));
  });

  it("refuses a tensor whose values do not fill its shape", () => {
    expect(() => createOnnxGraph("test").initializer([2, 2], Float32Array.of(1, 2, 3))).toThrow(
      new RangeError("tensor constant_0 [2,2] has 3 values"),
    );
  });
});
