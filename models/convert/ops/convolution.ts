import type { OperatorMapping } from "../Conversion";
import { activation } from "./activation";
import { windowAttributes } from "./windowAttributes";

/** CONV_2D (filter OHWI) and DEPTHWISE_CONV_2D (filter 1HWO) -> Conv (filter OIHW). */
export const convolution: OperatorMapping = (conversion, operator) => {
  const [image, filter, bias] = operator.inputs;
  const isDepthwise = operator.kind === "DEPTHWISE_CONV_2D";
  const [, height, width, channels] = conversion.shape(image);
  const [, filterHeight, filterWidth] = conversion.shape(filter);
  const inputs = [conversion.value(image), conversion.weights(filter, isDepthwise ? [3, 0, 1, 2] : [0, 3, 1, 2])];
  if (bias >= 0) inputs.push(conversion.weights(bias));
  const result = conversion.graph.node("Conv", inputs, {
    ...windowAttributes(operator.options, [height, width], [filterHeight, filterWidth]),
    dilations: [operator.options.dilationHeight, operator.options.dilationWidth],
    group: isDepthwise ? channels : 1,
  });
  conversion.define(operator.outputs[0], activation(conversion.graph, result, operator.options.activation));
};
