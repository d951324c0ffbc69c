import { join } from "node:path";
import type { AvatarTools } from "../../sdk/createAvatarFromPhoto";
import { readHeadModel } from "../../sdk/head/readHeadModel";
import { readLandmarkCalibration } from "../../sdk/head/readLandmarkCalibration";
import { readShapeCalibration } from "../../sdk/head/readShapeCalibration";
import { type InferenceOptions, openInferenceRuntime } from "../../sdk/inference/openInferenceRuntime";

export const REPOSITORY = join(import.meta.dirname, "../..");
/** Data that only some have. */
export const SHARED_DATA = join(REPOSITORY, "../shared/data");

/** What AvatarRuntime holds, open to single stages: networks, and the head with its calibration where there is one. */
export async function openBenchTools(options: Partial<InferenceOptions> = {}): Promise<AvatarTools> {
  const inference = await openInferenceRuntime({
    assetsUrl: join(REPOSITORY, "models"),
    device: "wasm",
    numThreads: 1,
    ...options,
  });
  const head = await inference.load("head");
  const calibration = await inference.load("landmark_calibration").catch((error: unknown) => {
    console.log(`Without landmark calibration: ${error instanceof Error ? error.message : error}\n`);
    return undefined;
  });
  const shape = readShapeCalibration(await inference.load("shape_calibration"));
  return { inference, head: readHeadModel(head, calibration && readLandmarkCalibration(calibration), shape) };
}
