/** A TFLite network as plain data. Shapes are in the file's own layout: NHWC for images. */
export interface TfliteModel {
  readonly description: string;
  readonly tensors: readonly TfliteTensor[];
  readonly operators: readonly TfliteOperator[];
  /** Indices into `tensors`. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

export interface TfliteTensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly type: "float32" | "float16" | "int32";
  /** Little-endian values of a constant; undefined for what the network computes. */
  readonly data?: Uint8Array;
}

export interface TfliteOperator {
  /** The schema's name such as CONV_2D, or `custom:` and the custom operator's name. */
  readonly kind: string;
  /** Indices into `tensors`; -1 for an optional input that is absent. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: Readonly<Record<string, number>>;
  /** Options of a custom operator in its own coding. */
  readonly customOptions?: Uint8Array;
}
