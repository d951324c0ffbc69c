/** Copies a tensor with its axes reordered: axis k of the result is axis `axes[k]` of the source. Row-major. */
export function permuteAxes<T extends Float32Array | Uint16Array>(
  source: T,
  shape: readonly number[],
  axes: readonly number[],
): T {
  const result = source.slice() as T;
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, dim) => product * dim, 1));
  const dims = axes.map((axis) => shape[axis]);
  const steps = axes.map((axis) => strides[axis]);
  const index = dims.map(() => 0);
  let from = 0;
  for (let to = 0; to < result.length; to++) {
    result[to] = source[from];
    for (let axis = dims.length - 1; axis >= 0; axis--) {
      from += steps[axis];
      if (++index[axis] < dims[axis]) break;
      from -= steps[axis] * dims[axis];
      index[axis] = 0;
    }
  }
  return result;
}
