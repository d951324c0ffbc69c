import type { OperatorMapping } from "../Conversion";
import { arithmetic } from "../onnx/arithmetic";
import { FLOAT } from "../onnx/createOnnxGraph";
import { readFlexMap } from "../tflite/readFlexMap";

/**
 * TransformTensorBilinear -> GridSample times a mask (mediapipe/util/tflite/operations/transform_tensor_bilinear.cc).
 *
 * Takes an image and a 4x4 matrix M [1, 4, 4]; output pixel (x, y) samples the image at M (x + 1/2, y + 1/2) - 1/2.
 * A sample outside [0, width - 1] x [0, height - 1] is zero: GridSample alone would fade out over one more pixel.
 */
export const transformTensorBilinear: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const { sub, mul } = arithmetic(graph);
  const [image, matrix] = operator.inputs;
  const [, height, width] = conversion.shape(image);
  const [, outHeight, outWidth] = conversion.shape(operator.outputs[0]);
  const options = readFlexMap(operator.customOptions!);
  if (options.output_height !== outHeight || options.output_width !== outWidth) {
    throw new Error(
      `TransformTensorBilinear says ${options.output_height}x${options.output_width}, shape ${outHeight}x${outWidth}`,
    );
  }

  const pixels = Array.from({ length: outHeight * outWidth }, (_, i) => [
    (i % outWidth) + 0.5,
    Math.floor(i / outWidth) + 0.5,
    0,
    1,
  ]).flat();
  const rows = graph.node("Gather", [conversion.value(matrix), graph.integers([0, 1])], { axis: 1 });
  const columns = graph.node("Transpose", [rows], { perm: [0, 2, 1] });
  const source = sub(graph.node("MatMul", [graph.floats([outHeight * outWidth, 4], pixels), columns]), 0.5);
  // GridSample's -1 and 1 are the centres of the first and last pixel (align_corners).
  const grid = sub(mul(source, graph.floats([2], [2 / (width - 1), 2 / (height - 1)])), 1);
  const shaped = graph.node("Reshape", [grid, graph.integers([1, outHeight, outWidth, 2])]);
  const sampled = graph.node("GridSample", [conversion.value(image), shaped], {
    mode: "bilinear",
    padding_mode: "zeros",
    align_corners: 1,
  });
  const farthest = graph.node("ReduceMax", [graph.node("Abs", [grid])], { axes: [2], keepdims: 1 });
  const inside = graph.node("LessOrEqual", [farthest, graph.floats([], [1])]);
  const mask = graph.node("Reshape", [
    graph.node("Cast", [inside], { to: FLOAT }),
    graph.integers([1, 1, outHeight, outWidth]),
  ]);
  conversion.define(operator.outputs[0], mul(sampled, mask));
};
