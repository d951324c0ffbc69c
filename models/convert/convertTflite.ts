import { type Conversion, NHWC_TO_NCHW } from "./Conversion";
import { createConversion } from "./createConversion";
import { operatorMappings } from "./operatorMappings";
import type { TfliteModel } from "./tflite/TfliteModel";

/**
 * Converts a TFLite network of one image input to ONNX.
 * The input `image` and all outputs keep the source's layout (NHWC).
 * @param declareOutputs names the outputs, computing them from the source's where they differ
 */
export function convertTflite(
  model: TfliteModel,
  declareOutputs: (conversion: Conversion) => void,
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array {
  const conversion = createConversion(model);
  const { graph } = conversion;
  const [input] = model.inputs;
  const image = graph.input("image", conversion.shape(input));
  const isImage = conversion.shape(input).length === 4;
  conversion.define(input, isImage ? graph.node("Transpose", [image], { perm: NHWC_TO_NCHW }) : image);
  for (const operator of model.operators) {
    const map = operatorMappings[operator.kind];
    if (!map) throw new Error(`TFLite operator ${operator.kind} is not converted`);
    map(conversion, operator);
  }
  declareOutputs(conversion);
  return graph.toBytes(metadata);
}
