import type { OperatorMapping } from "../Conversion";

/** STRIDED_SLICE that takes everything (the only one in our networks) -> its input. */
export const stridedSlice: OperatorMapping = (conversion, operator) => {
  const [source, begin, end, strides] = operator.inputs;
  const takesAll =
    conversion.integers(begin).every((start) => start === 0) &&
    conversion.integers(strides).every((stride) => stride === 1) &&
    conversion.integers(end).every((stop, axis) => stop === conversion.shape(source)[axis]);
  if (!takesAll) throw new Error("STRIDED_SLICE of a part is not converted");
  conversion.define(operator.outputs[0], conversion.value(source));
};
