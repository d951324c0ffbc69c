import type { AvatarErrorCode } from "../AvatarError";
import type { CreateAvatarOptions } from "../createAvatarFromPhoto";
import type { PhotoAnalysis } from "../PhotoAnalysis";
import type { RuntimeInfo } from "../RuntimeInfo";
import type { ThreadRuntimeOptions } from "../ThreadRuntime";
import type { Avatar, AvatarProgress, Photo } from "../types";

/** The part of the runtime's options that can be sent to a worker. */
export type SentRuntimeOptions = Omit<ThreadRuntimeOptions, "signal" | "onProgress" | "onManifest" | "gpuDevice">;

/** What the page sends: first `open`, then one job after the other. */
export type WorkerRequest =
  | { readonly run: "open"; readonly options: SentRuntimeOptions }
  | { readonly run: "preload" }
  | { readonly run: "analyze"; readonly photo: Photo }
  | {
      readonly run: "create";
      /** In the place of a photo that could not be decoded stands its error. */
      readonly photos: readonly (Photo | SentError)[];
      readonly options: Omit<CreateAvatarOptions, "signal" | "onProgress">;
    };

/** An error as data: classes do not survive the way between threads. */
export interface SentError {
  readonly code?: AvatarErrorCode;
  readonly message: string;
  readonly hint?: string;
}

/** What a job may give. */
export interface WorkerResult {
  readonly avatar?: Avatar;
  readonly analysis?: PhotoAnalysis;
}

/** What the worker answers: any number of `progress`, then one of the others. */
export type WorkerAnswer =
  | { readonly is: "progress"; readonly progress: AvatarProgress }
  | ({ readonly is: "done"; readonly info: RuntimeInfo } & WorkerResult)
  | { readonly is: "failed"; readonly error: SentError };
