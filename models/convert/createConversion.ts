import { float16ToNumber } from "../../sdk/math/float16";
import { type Constant, type Conversion, NCHW_TO_NHWC, NHWC_TO_NCHW } from "./Conversion";
import { createOnnxGraph, FLOAT } from "./onnx/createOnnxGraph";
import { permuteAxes } from "./permuteAxes";
import type { TfliteModel } from "./tflite/TfliteModel";

/** Below this count a Cast node costs more bytes in the file than half precision saves. */
const SMALLEST_HALF_TENSOR = 64;

/** A conversion of `model` in which nothing but constants is known yet. */
export function createConversion(model: TfliteModel): Conversion {
  const graph = createOnnxGraph(model.description);
  const constants = new Map<number, Constant>();
  const values = new Map<number, string>();

  const shape = (tensor: number) => model.tensors[tensor].shape;
  const isConstant = (tensor: number) => constants.has(tensor) || model.tensors[tensor].data !== undefined;
  const constant = (tensor: number): Constant => {
    const known = constants.get(tensor) ?? readConstant(model, tensor);
    constants.set(tensor, known);
    return known;
  };
  const value = (tensor: number): string => {
    const name = values.get(tensor);
    if (name === undefined)
      throw new Error(`tensor ${tensor} ${model.tensors[tensor].name} is used before it is computed`);
    return name;
  };

  const sourceLayoutValue = (tensor: number): string => {
    if (shape(tensor).length !== 4) return value(tensor);
    const [, height, width] = shape(tensor);
    // One pixel lies in memory alike in both layouts.
    if (height * width === 1) return graph.node("Reshape", [value(tensor), graph.integers(shape(tensor))]);
    return graph.node("Transpose", [value(tensor)], { perm: NCHW_TO_NHWC });
  };

  const weights: Conversion["weights"] = (tensor, axes, dims) => {
    const source = constant(tensor);
    const order = axes ?? source.shape.map((_, axis) => axis);
    const resultDims = dims ?? order.map((axis) => source.shape[axis]);
    if (!("half" in source.data)) return graph.initializer(resultDims, permuteAxes(source.data, source.shape, order));
    const half = permuteAxes(source.data.half, source.shape, order);
    if (half.length < SMALLEST_HALF_TENSOR) return graph.floats(resultDims, Array.from(half, float16ToNumber));
    return graph.node("Cast", [graph.initializer(resultDims, { half })], { to: FLOAT });
  };

  return {
    model,
    graph,
    shape,
    isConstant,
    constant,
    integers: (tensor) => readIntegers(model, tensor),
    aliasConstant: (tensor, source) => constants.set(tensor, constant(source)),
    value,
    sourceLayoutValue,
    operand: (tensor) => {
      if (!isConstant(tensor)) return value(tensor);
      return weights(tensor, constant(tensor).shape.length === 4 ? NHWC_TO_NCHW : undefined);
    },
    weights,
    define: (tensor, name) => values.set(tensor, name),
  };
}

function readConstant(model: TfliteModel, tensor: number): Constant {
  const { name, shape, type, data } = model.tensors[tensor];
  if (data === undefined) throw new Error(`tensor ${tensor} ${name} is no constant`);
  // A copy, because the file's values need not be aligned.
  const buffer = data.slice().buffer;
  if (type === "float32") return { shape, data: new Float32Array(buffer) };
  if (type === "float16") return { shape, data: { half: new Uint16Array(buffer) } };
  throw new Error(`tensor ${tensor} ${name} holds ${type}, floats are expected`);
}

function readIntegers(model: TfliteModel, tensor: number): number[] {
  const { name, type, data } = model.tensors[tensor];
  if (type !== "int32" || data === undefined) throw new Error(`tensor ${tensor} ${name} is no int32 constant`);
  return Array.from(new Int32Array(data.slice().buffer));
}
