/** A dense float tensor, row-major. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

/** Tensors by the network's names. */
export type FloatTensors = Readonly<Record<string, FloatTensor>>;
