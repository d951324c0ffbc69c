import type { OperatorMapping } from "./Conversion";
import { concatenation } from "./ops/concatenation";
import { convolution } from "./ops/convolution";
import { dequantize } from "./ops/dequantize";
import { elementwise } from "./ops/elementwise";
import { landmarksToTransformMatrix } from "./ops/landmarksToTransformMatrix";
import { nonlinearity } from "./ops/nonlinearity";
import { pad } from "./ops/pad";
import { pooling } from "./ops/pooling";
import { prelu } from "./ops/prelu";
import { reshape } from "./ops/reshape";
import { resizeBilinear } from "./ops/resizeBilinear";
import { stridedSlice } from "./ops/stridedSlice";
import { transformLandmarks } from "./ops/transformLandmarks";
import { transformTensorBilinear } from "./ops/transformTensorBilinear";
import { transposedConvolution } from "./ops/transposedConvolution";

/** Every operator that we convert. */
export const operatorMappings: Readonly<Record<string, OperatorMapping>> = {
  ADD: elementwise,
  AVERAGE_POOL_2D: pooling,
  CONCATENATION: concatenation,
  CONV_2D: convolution,
  DEPTHWISE_CONV_2D: convolution,
  DEQUANTIZE: dequantize,
  HARD_SWISH: nonlinearity,
  LOGISTIC: nonlinearity,
  MAX_POOL_2D: pooling,
  MUL: elementwise,
  PAD: pad,
  PRELU: prelu,
  RELU: nonlinearity,
  RESHAPE: reshape,
  RESIZE_BILINEAR: resizeBilinear,
  STRIDED_SLICE: stridedSlice,
  "custom:Convolution2DTransposeBias": transposedConvolution,
  "custom:Landmarks2TransformMatrix": landmarksToTransformMatrix,
  "custom:TransformLandmarks": transformLandmarks,
  "custom:TransformTensorBilinear": transformTensorBilinear,
};
