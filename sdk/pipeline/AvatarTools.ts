import type { HeadModel } from "../head/HeadModel";
import type { InferenceRuntime } from "../inference/openInferenceRuntime";

/** What is loaded once and serves many photos. */
export interface AvatarTools {
  readonly inference: InferenceRuntime;
  readonly head: HeadModel;
}
