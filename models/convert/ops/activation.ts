import type { OnnxGraph } from "../onnx/createOnnxGraph";

/** Numbers of TFLite's ActivationFunctionType. */
const NONE = 0;
const RELU = 1;
const RELU6 = 3;

/** Adds the activation that TFLite fuses into an operator, and gives its result. */
export function activation(graph: OnnxGraph, value: string, kind: number): string {
  if (kind === NONE) return value;
  if (kind === RELU) return graph.node("Relu", [value]);
  if (kind === RELU6) return graph.node("Clip", [value, graph.floats([], [0]), graph.floats([], [6])]);
  throw new Error(`fused activation ${kind} is not converted`);
}
