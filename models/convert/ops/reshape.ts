import { NHWC_TO_NCHW, type OperatorMapping } from "../Conversion";

/** RESHAPE -> Reshape of the values in the source's order, and back to NCHW where an image comes out. */
export const reshape: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const shape = conversion.shape(operator.outputs[0]);
  const result = graph.node("Reshape", [conversion.sourceLayoutValue(operator.inputs[0]), graph.integers(shape)]);
  const isImage = shape.length === 4;
  conversion.define(operator.outputs[0], isImage ? graph.node("Transpose", [result], { perm: NHWC_TO_NCHW }) : result);
};
