import type { OperatorMapping } from "../Conversion";
import { activation } from "./activation";

const ONNX_NAMES: Readonly<Record<string, string>> = { ADD: "Add", MUL: "Mul" };

/** ADD, MUL -> Add, Mul. Operands have the same rank or one of them is a single number. */
export const elementwise: OperatorMapping = (conversion, operator) => {
  const { graph, shape } = conversion;
  const [left, right] = operator.inputs;
  const ranks = [shape(left).length, shape(right).length];
  // Trailing axes would pair up differently after the change of layout.
  if (ranks[0] !== ranks[1] && !ranks.includes(1)) throw new Error(`${operator.kind} of ranks ${ranks}`);
  const operands = [conversion.operand(left), conversion.operand(right)];
  const result = graph.node(ONNX_NAMES[operator.kind], operands);
  conversion.define(operator.outputs[0], activation(graph, result, operator.options.activation));
};
