import type { RenderTools } from "../../models/train/render/renderHead";
import type { HeadModel } from "../../sdk/head/HeadModel";
import type { InferenceRuntime } from "../../sdk/inference/openInferenceRuntime";

/** What every section of the accuracy bench needs. */
export interface BenchTools {
  readonly model: HeadModel;
  readonly inference: InferenceRuntime;
  readonly renders: RenderTools;
  /** ../shared/data, whether or not it is there. */
  readonly dataFolder: string;
  /** One line of progress, not part of the report. */
  readonly say: (line: string) => void;
}
