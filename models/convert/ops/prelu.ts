import type { OperatorMapping } from "../Conversion";

/** PRELU with one slope per channel (shape 1x1xC) -> PRelu (slope Cx1x1). */
export const prelu: OperatorMapping = (conversion, operator) => {
  const [image, slope] = operator.inputs;
  const shape = conversion.shape(slope);
  const channels = shape[shape.length - 1];
  if (shape.slice(0, -1).some((dim) => dim !== 1)) throw new Error(`PRELU slope of shape ${shape}`);
  const slopes = conversion.weights(slope, undefined, [channels, 1, 1]);
  conversion.define(operator.outputs[0], conversion.graph.node("PRelu", [conversion.value(image), slopes]));
};
