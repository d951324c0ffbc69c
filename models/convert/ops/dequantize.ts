import type { OperatorMapping } from "../Conversion";

/** DEQUANTIZE of half-precision weights -> nothing: `weights` writes them with a Cast where they are used. */
export const dequantize: OperatorMapping = (conversion, operator) => {
  const [source] = operator.inputs;
  if (!conversion.isConstant(source)) throw new Error("DEQUANTIZE of a computed tensor is not converted");
  conversion.aliasConstant(operator.outputs[0], source);
};
