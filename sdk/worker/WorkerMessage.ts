import type { AvatarErrorCode } from "../AvatarError";
import type { AvatarRuntimeOptions, RuntimeInfo } from "../AvatarRuntime";
import type { CreateAvatarOptions } from "../createAvatarFromPhoto";
import type { Avatar, AvatarProgress, Photo } from "../types";

/** The part of the runtime's options that can be sent to a worker. */
export type SentRuntimeOptions = Omit<AvatarRuntimeOptions, "signal" | "onProgress" | "gpuDevice" | "assetsUrl"> & {
  readonly assetsUrl: string;
};

/** What the page sends: first `open`, then one job after the other. */
export type WorkerRequest =
  | { readonly run: "open"; readonly options: SentRuntimeOptions }
  | { readonly run: "preload" }
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

/** What the worker answers: any number of `progress`, then one of the others. */
export type WorkerAnswer =
  | { readonly is: "progress"; readonly progress: AvatarProgress }
  | { readonly is: "done"; readonly info: RuntimeInfo; readonly avatar?: Avatar }
  | { readonly is: "failed"; readonly error: SentError };
