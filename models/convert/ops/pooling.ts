import type { OperatorMapping } from "../Conversion";
import { activation } from "./activation";
import { windowAttributes } from "./windowAttributes";

/** MAX_POOL_2D -> MaxPool; AVERAGE_POOL_2D -> GlobalAveragePool where the window is the image, else AveragePool. */
export const pooling: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const [image] = operator.inputs;
  const [, height, width] = conversion.shape(image);
  const { filterHeight, filterWidth } = operator.options;
  const attributes = windowAttributes(operator.options, [height, width], [filterHeight, filterWidth]);
  const pool = (): string => {
    const inputs = [conversion.value(image)];
    if (operator.kind === "MAX_POOL_2D") return graph.node("MaxPool", inputs, attributes);
    if (filterHeight === height && filterWidth === width) return graph.node("GlobalAveragePool", inputs);
    return graph.node("AveragePool", inputs, { ...attributes, count_include_pad: 0 });
  };
  conversion.define(operator.outputs[0], activation(graph, pool(), operator.options.activation));
};
