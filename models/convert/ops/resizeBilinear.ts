import type { OperatorMapping } from "../Conversion";

/** RESIZE_BILINEAR -> Resize, with the source's rule for where pixel centres lie. */
export const resizeBilinear: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const [image, size] = operator.inputs;
  const [, height, width] = conversion.shape(image);
  const [newHeight, newWidth] = conversion.integers(size);
  const { alignCorners, halfPixelCenters } = operator.options;
  const rule = alignCorners ? "align_corners" : halfPixelCenters ? "half_pixel" : "asymmetric";
  const scales = graph.floats([4], [1, 1, newHeight / height, newWidth / width]);
  const attributes = { mode: "linear", coordinate_transformation_mode: rule };
  conversion.define(operator.outputs[0], graph.node("Resize", [conversion.value(image), "", scales], attributes));
};
