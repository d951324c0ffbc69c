import type { OperatorMapping } from "../Conversion";

const SAME = 1;

/**
 * Convolution2DTransposeBias (filter OHWI, a bias) -> ConvTranspose (filter IOHW).
 * Its options are three int32: padding, stride width, stride height (mediapipe/util/tflite/operations/transpose_conv_bias.cc).
 */
export const transposedConvolution: OperatorMapping = (conversion, operator) => {
  const [image, filter, bias] = operator.inputs;
  const options = operator.customOptions!;
  const view = new DataView(options.buffer, options.byteOffset, options.byteLength);
  const isSame = view.getInt32(0, true) === SAME;
  const strides = [view.getInt32(8, true), view.getInt32(4, true)];
  const [, height, width] = conversion.shape(image);
  const [, filterHeight, filterWidth] = conversion.shape(filter);
  const crop = (size: number, filterSize: number, stride: number) =>
    isSame ? Math.max(0, filterSize - ((size - 1) % stride) - 1) : 0;
  const crops = [crop(height, filterHeight, strides[0]), crop(width, filterWidth, strides[1])];
  const before = crops.map((total) => total >> 1);
  const inputs = [conversion.value(image), conversion.weights(filter, [3, 0, 1, 2]), conversion.weights(bias)];
  const result = conversion.graph.node("ConvTranspose", inputs, {
    kernel_shape: [filterHeight, filterWidth],
    strides,
    pads: [...before, ...crops.map((total, axis) => total - before[axis])],
    group: 1,
  });
  conversion.define(operator.outputs[0], result);
};
