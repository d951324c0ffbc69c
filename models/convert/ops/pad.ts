import { NHWC_TO_NCHW, type OperatorMapping } from "../Conversion";

/** PAD of an image (mostly of its channels, with zeros) -> Pad. */
export const pad: OperatorMapping = (conversion, operator) => {
  const [image, padding] = operator.inputs;
  // TFLite: before and after of each axis in turn; ONNX: all befores, then all afters.
  const pairs = conversion.integers(padding);
  const pads = [...NHWC_TO_NCHW.map((axis) => pairs[2 * axis]), ...NHWC_TO_NCHW.map((axis) => pairs[2 * axis + 1])];
  const inputs = [conversion.value(image), conversion.graph.integers(pads)];
  conversion.define(operator.outputs[0], conversion.graph.node("Pad", inputs, { mode: "constant" }));
};
