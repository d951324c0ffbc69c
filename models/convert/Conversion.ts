import type { OnnxGraph } from "./onnx/createOnnxGraph";
import type { TfliteModel, TfliteOperator } from "./tflite/TfliteModel";

/** A constant of the source network: half-precision bits where the source stores half precision. */
export interface Constant {
  readonly shape: readonly number[];
  readonly data: Float32Array | { readonly half: Uint16Array };
}

/**
 * A conversion under way. Tensors are named by their index in the source.
 * Images (rank 4) are NHWC in the source and NCHW in the ONNX graph; all else keeps its layout.
 */
export interface Conversion {
  readonly model: TfliteModel;
  readonly graph: OnnxGraph;
  shape(tensor: number): readonly number[];
  isConstant(tensor: number): boolean;
  constant(tensor: number): Constant;
  /** Values of an int32 constant. */
  integers(tensor: number): number[];
  /** Makes `tensor` another name of the constant `source`. */
  aliasConstant(tensor: number, source: number): void;
  /** ONNX name of a computed tensor, NCHW if it is an image. */
  value(tensor: number): string;
  /** The same in the source's layout. */
  sourceLayoutValue(tensor: number): string;
  /** A computed tensor or a constant, as operand of an elementwise operator. */
  operand(tensor: number): string;
  /**
   * A constant as float32 weights, axes reordered by `axes` and then shaped `dims` (default: the reordered shape).
   * Half-precision weights stay so in the file, with a Cast behind them.
   */
  weights(tensor: number, axes?: readonly number[], dims?: readonly number[]): string;
  /** Says which ONNX value is the source's `tensor`. */
  define(tensor: number, value: string): void;
}

/** One operator's mapping: reads its inputs from the conversion and defines its outputs. */
export type OperatorMapping = (conversion: Conversion, operator: TfliteOperator) => void;

export const NHWC_TO_NCHW = [0, 3, 1, 2] as const;
export const NCHW_TO_NHWC = [0, 2, 3, 1] as const;
