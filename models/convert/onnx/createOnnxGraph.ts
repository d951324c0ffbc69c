import { joinBytes } from "../../../sdk/math/joinBytes";
import { bytesField, floatField, intField } from "./protobuf";

/** A whole number, a list of whole numbers, a text, or `{ float }`. */
export type OnnxAttribute = number | string | readonly number[] | { readonly float: number };
export type OnnxTensorData = Float32Array | BigInt64Array | { readonly half: Uint16Array };

/** An ONNX graph under construction. Every call gives the name of the value that it added. */
export interface OnnxGraph {
  node(
    type: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
    output?: string,
  ): string;
  /** A stored tensor; fp16 data keeps its type. */
  initializer(dims: readonly number[], data: OnnxTensorData): string;
  /** A small float constant; equal constants share one tensor. Dims [] is a scalar. */
  floats(dims: readonly number[], values: ArrayLike<number>): string;
  /** A small vector of whole numbers; equal vectors share one tensor. */
  integers(values: readonly number[]): string;
  input(name: string, dims: readonly number[]): string;
  output(name: string, dims: readonly number[]): void;
  /** The .onnx file. */
  toBytes(metadata: Readonly<Record<string, string>>): Uint8Array;
}

/** Numbers of onnx.proto3: TensorProto.DataType, AttributeProto.AttributeType. */
export const FLOAT = 1;
const INT64 = 7;
const FLOAT16 = 10;
const ATTRIBUTE_FLOAT = 1;
const ATTRIBUTE_INT = 2;
const ATTRIBUTE_STRING = 3;
const ATTRIBUTE_INTS = 7;

const IR_VERSION = 8;
/** The newest opset that ONNX Runtime Web's WebGPU and WASM kernels both cover for our operators. */
const OPSET = 17;

export function createOnnxGraph(name: string): OnnxGraph {
  const nodes: Uint8Array[] = [];
  const tensors: Uint8Array[] = [];
  const inputs: Uint8Array[] = [];
  const outputs: Uint8Array[] = [];
  const shared = new Map<string, string>();
  let count = 0;
  const fresh = (prefix: string) => `${prefix}_${count++}`;

  const initializer: OnnxGraph["initializer"] = (dims, data) => {
    const tensorName = fresh("constant");
    tensors.push(bytesField(5, encodeTensor(tensorName, dims, data)));
    return tensorName;
  };
  const share = (key: string, dims: readonly number[], data: OnnxTensorData): string => {
    const known = shared.get(key) ?? initializer(dims, data);
    shared.set(key, known);
    return known;
  };

  return {
    initializer,
    node: (type, nodeInputs, attributes = {}, output = fresh(type.toLowerCase())) => {
      nodes.push(bytesField(1, encodeNode(type, nodeInputs, attributes, output)));
      return output;
    },
    floats: (dims, values) => share(`float ${dims}: ${Array.from(values).join()}`, dims, Float32Array.from(values)),
    integers: (values) =>
      share(
        `int ${values.join()}`,
        [values.length],
        BigInt64Array.from(values, (value) => BigInt(value)),
      ),
    input: (inputName, dims) => {
      inputs.push(bytesField(11, encodeValueInfo(inputName, dims)));
      return inputName;
    },
    output: (outputName, dims) => {
      outputs.push(bytesField(12, encodeValueInfo(outputName, dims)));
    },
    toBytes: (metadata) => {
      const graph = joinBytes([...nodes, bytesField(2, name), ...tensors, ...inputs, ...outputs]);
      const properties = Object.entries(metadata).map(([key, value]) =>
        bytesField(14, joinBytes([bytesField(1, key), bytesField(2, value)])),
      );
      const opset = bytesField(8, joinBytes([bytesField(1, ""), intField(2, OPSET)]));
      return joinBytes([intField(1, IR_VERSION), bytesField(2, "mosar"), bytesField(7, graph), opset, ...properties]);
    },
  };
}

function encodeTensor(name: string, dims: readonly number[], data: OnnxTensorData): Uint8Array {
  const isHalf = "half" in data;
  const values = isHalf ? data.half : data;
  const elementType = isHalf ? FLOAT16 : data instanceof Float32Array ? FLOAT : INT64;
  const elements = dims.reduce((product, dim) => product * dim, 1);
  if (elements !== values.length) throw new RangeError(`tensor ${name} [${dims}] has ${values.length} values`);
  const raw = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
  const header = [...dims.map((dim) => intField(1, dim)), intField(2, elementType), bytesField(8, name)];
  return joinBytes([...header, bytesField(9, raw)]);
}

function encodeNode(
  type: string,
  inputs: readonly string[],
  attributes: Readonly<Record<string, OnnxAttribute>>,
  output: string,
): Uint8Array {
  return joinBytes([
    ...inputs.map((input) => bytesField(1, input)),
    bytesField(2, output),
    bytesField(3, `${output}/node`),
    bytesField(4, type),
    ...Object.entries(attributes).map(([key, value]) => bytesField(5, encodeAttribute(key, value))),
  ]);
}

function encodeAttribute(name: string, value: OnnxAttribute): Uint8Array {
  const key = bytesField(1, name);
  if (typeof value === "number") return joinBytes([key, intField(3, value), intField(20, ATTRIBUTE_INT)]);
  if (typeof value === "string") return joinBytes([key, bytesField(4, value), intField(20, ATTRIBUTE_STRING)]);
  if ("float" in value) return joinBytes([key, floatField(2, value.float), intField(20, ATTRIBUTE_FLOAT)]);
  return joinBytes([key, ...value.map((item) => intField(8, item)), intField(20, ATTRIBUTE_INTS)]);
}

function encodeValueInfo(name: string, dims: readonly number[]): Uint8Array {
  const shape = joinBytes(dims.map((dim) => bytesField(1, intField(1, dim))));
  const tensorType = joinBytes([intField(1, FLOAT), bytesField(2, shape)]);
  return joinBytes([bytesField(1, name), bytesField(2, bytesField(1, tensorType))]);
}
