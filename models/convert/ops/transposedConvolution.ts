import type { OperatorMapping } from "../Conversion";

/**
 * Convolution2DTransposeBias (filter OHWI, a bias) -> ConvTranspose (filter IOHW).
 * Its options are three int32: padding, stride width, stride height (mediapipe/util/tflite/operations/transpose_conv_bias.cc).
 * What sticks out of the output's shape is cut off, the odd row or column behind.
 */
export const transposedConvolution: OperatorMapping = (conversion, operator) => {
  const [image, filter, bias] = operator.inputs;
  const options = operator.customOptions!;
  const view = new DataView(options.buffer, options.byteOffset, options.byteLength);
  const strides = [view.getInt32(8, true), view.getInt32(4, true)];
  const [, ...size] = conversion.shape(image);
  const [, ...outSize] = conversion.shape(operator.outputs[0]);
  const [, filterHeight, filterWidth] = conversion.shape(filter);
  const cut = [filterHeight, filterWidth].map(
    (length, axis) => strides[axis] * (size[axis] - 1) + length - outSize[axis],
  );
  const before = cut.map((total) => total >> 1);
  const inputs = [conversion.value(image), conversion.weights(filter, [3, 0, 1, 2]), conversion.weights(bias)];
  const result = conversion.graph.node("ConvTranspose", inputs, {
    kernel_shape: [filterHeight, filterWidth],
    strides,
    pads: [...before, ...cut.map((total, axis) => total - before[axis])],
    group: 1,
  });
  conversion.define(operator.outputs[0], result);
};
