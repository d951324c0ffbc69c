import { type FlatTable, flatTable } from "./flatTable";
import type { TfliteModel, TfliteOperator, TfliteTensor } from "./TfliteModel";

type Field = readonly [number: number, type: "uint8" | "int32", fallback: number];
type Layout = Readonly<Record<string, Field>>;

const WINDOW: Layout = { padding: [0, "uint8", 0], strideWidth: [1, "int32", 1], strideHeight: [2, "int32", 1] };
const POOL: Layout = {
  ...WINDOW,
  filterWidth: [3, "int32", 1],
  filterHeight: [4, "int32", 1],
  activation: [5, "uint8", 0],
};
const ELEMENTWISE: Layout = { activation: [0, "uint8", 0] };

/** Operators of the networks we convert: number, name and option fields of tensorflow/lite/schema/schema.fbs. */
const OPERATORS: Readonly<Record<number, readonly [kind: string, options: Layout]>> = {
  0: ["ADD", ELEMENTWISE],
  1: ["AVERAGE_POOL_2D", POOL],
  2: ["CONCATENATION", { axis: [0, "int32", 0] }],
  3: [
    "CONV_2D",
    {
      ...WINDOW,
      activation: [3, "uint8", 0],
      dilationWidth: [4, "int32", 1],
      dilationHeight: [5, "int32", 1],
    },
  ],
  4: [
    "DEPTHWISE_CONV_2D",
    {
      ...WINDOW,
      activation: [4, "uint8", 0],
      dilationWidth: [5, "int32", 1],
      dilationHeight: [6, "int32", 1],
    },
  ],
  6: ["DEQUANTIZE", {}],
  14: ["LOGISTIC", {}],
  17: ["MAX_POOL_2D", POOL],
  18: ["MUL", ELEMENTWISE],
  19: ["RELU", {}],
  22: ["RESHAPE", {}],
  23: ["RESIZE_BILINEAR", { alignCorners: [2, "uint8", 0], halfPixelCenters: [3, "uint8", 0] }],
  34: ["PAD", {}],
  45: ["STRIDED_SLICE", {}],
  54: ["PRELU", {}],
  117: ["HARD_SWISH", {}],
};
const CUSTOM = 32;
/** The schema's first operator numbers fit a byte; this value there says that field 3 holds the number. */
const NUMBER_IS_ELSEWHERE = 127;

const TENSOR_TYPES: Readonly<Record<number, TfliteTensor["type"]>> = { 0: "float32", 1: "float16", 2: "int32" };

/** Reads a TFLite file of one subgraph. Errors name what the file holds that we do not convert. */
export function readTfliteModel(file: Uint8Array): TfliteModel {
  if (new TextDecoder().decode(file.subarray(4, 8)) !== "TFL3") throw new Error("not a TFLite file: no TFL3 at byte 4");
  const root = flatTable(file, new DataView(file.buffer, file.byteOffset).getUint32(0, true));
  const codes = root.tables(1);
  const buffers = root.tables(4).map((buffer) => buffer.bytes(0));
  const [graph, ...more] = root.tables(2);
  if (more.length > 0) throw new Error(`TFLite file has ${more.length + 1} subgraphs; one is expected`);
  return {
    description: root.text(3),
    tensors: graph.tables(0).map((tensor) => readTensor(tensor, buffers)),
    operators: graph.tables(3).map((operator) => readOperator(operator, codes[operator.int32(0)])),
    inputs: graph.int32s(1),
    outputs: graph.int32s(2),
  };
}

function readTensor(table: FlatTable, buffers: readonly (Uint8Array | undefined)[]): TfliteTensor {
  const name = table.text(3);
  const type = TENSOR_TYPES[table.uint8(1)];
  if (type === undefined) throw new Error(`tensor ${name} has TFLite type ${table.uint8(1)}`);
  if (table.table(6)) throw new Error(`tensor ${name} is stored sparse`);
  const data = buffers[table.int32(2)];
  return { name, shape: table.int32s(0), type, data: data?.length ? data : undefined };
}

function readOperator(table: FlatTable, code: FlatTable): TfliteOperator {
  const byte = code.uint8(0);
  const number = byte === NUMBER_IS_ELSEWHERE ? code.int32(3) : byte;
  const common = { inputs: table.int32s(1), outputs: table.int32s(2) };
  if (number === CUSTOM) {
    return { ...common, kind: `custom:${code.text(1)}`, options: {}, customOptions: table.bytes(5) };
  }
  const known = OPERATORS[number];
  if (!known) throw new Error(`TFLite operator ${number} is not converted`);
  return { ...common, kind: known[0], options: readOptions(table.table(4), known[1]) };
}

function readOptions(table: FlatTable | undefined, layout: Layout): Record<string, number> {
  const options: Record<string, number> = {};
  for (const [name, [field, type, fallback]] of Object.entries(layout)) {
    options[name] = table ? table[type](field, fallback) : fallback;
  }
  return options;
}
