import type { TfliteOperator } from "../tflite/TfliteModel";
import { samePadding } from "./samePadding";

const SAME = 0;

/** ONNX attributes of a sliding window: `[height, width]` of the image and of the filter. */
export function windowAttributes(
  options: TfliteOperator["options"],
  image: readonly [number, number],
  filter: readonly [number, number],
): { kernel_shape: readonly number[]; strides: readonly number[]; pads: readonly number[] } {
  const strides = [options.strideHeight, options.strideWidth];
  const dilations = [options.dilationHeight ?? 1, options.dilationWidth ?? 1];
  const padding = [0, 1].map((axis) =>
    options.padding === SAME ? samePadding(image[axis], filter[axis], strides[axis], dilations[axis]) : [0, 0],
  );
  const [[top, bottom], [left, right]] = padding;
  return { kernel_shape: filter, strides, pads: [top, left, bottom, right] };
}
