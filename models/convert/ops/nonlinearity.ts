import type { OperatorMapping } from "../Conversion";

/** RELU -> Relu, LOGISTIC -> Sigmoid, HARD_SWISH -> x * HardSigmoid(x / 6 + 1/2). */
export const nonlinearity: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const value = conversion.value(operator.inputs[0]);
  const apply = (): string => {
    if (operator.kind === "RELU") return graph.node("Relu", [value]);
    if (operator.kind === "LOGISTIC") return graph.node("Sigmoid", [value]);
    const gate = graph.node("HardSigmoid", [value], { alpha: { float: 1 / 6 }, beta: { float: 0.5 } });
    return graph.node("Mul", [value, gate]);
  };
  conversion.define(operator.outputs[0], apply());
};
