import type { OnnxGraph } from "./createOnnxGraph";

/** The graph's elementwise arithmetic, so that formulas read as formulas. A number stands for a scalar constant. */
export interface Arithmetic {
  add(a: string, b: string | number): string;
  sub(a: string, b: string | number): string;
  mul(a: string, b: string | number): string;
  div(a: string, b: string | number): string;
}

export function arithmetic(graph: OnnxGraph): Arithmetic {
  const binary = (type: string) => (a: string, b: string | number) =>
    graph.node(type, [a, typeof b === "number" ? graph.floats([], [b]) : b]);
  return { add: binary("Add"), sub: binary("Sub"), mul: binary("Mul"), div: binary("Div") };
}
