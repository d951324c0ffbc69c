import { convertTflite } from "./convertTflite";
import type { ModelSource } from "./modelSources";
import { readModelSource } from "./readModelSource";
import { readTfliteModel } from "./tflite/readTfliteModel";

/** Licence of all source networks. */
export const LICENCE = "Apache-2.0";

/** The .onnx bytes of one source; the same bytes each time. */
export async function convertModel(source: ModelSource): Promise<Uint8Array> {
  const model = readTfliteModel(await readModelSource(source));
  const metadata = { source: `${source.package}/${source.file}`, licence: LICENCE, author: "The MediaPipe Authors" };
  return convertTflite(model, source.declareOutputs, metadata);
}
