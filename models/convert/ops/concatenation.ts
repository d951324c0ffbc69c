import { NCHW_TO_NHWC, type OperatorMapping } from "../Conversion";

/** CONCATENATION -> Concat. */
export const concatenation: OperatorMapping = (conversion, operator) => {
  const rank = conversion.shape(operator.outputs[0]).length;
  const sourceAxis = (operator.options.axis + rank) % rank;
  const axis = rank === 4 ? NCHW_TO_NHWC[sourceAxis] : sourceAxis;
  const inputs = operator.inputs.map((input) => conversion.operand(input));
  conversion.define(operator.outputs[0], conversion.graph.node("Concat", inputs, { axis }));
};
