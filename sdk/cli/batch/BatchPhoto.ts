/** One photo of a batch. */
export interface BatchPhoto {
  /** What the list calls it, else the photo's path under INPUT. */
  readonly id: string;
  /** Where its avatar lies under DIR: safe on every file system, `/` between folders, without an ending. */
  readonly name: string;
  /** Path or address. */
  readonly photo: string;
  /** What its line of the list says instead of the command's own. */
  readonly options: PhotoOptions;
}

export interface PhotoOptions {
  readonly textureSize?: 512 | 1024 | 2048;
  readonly seed?: number;
  readonly learnedSkin?: boolean;
}

/** One line of errors.jsonl. */
export interface PhotoError {
  readonly id: string;
  readonly photo: string;
  /** An AvatarError's code; `crashed`: its process ended; `output-taken`: its folder's name is; `unexpected`: anything else. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What became of a photo. `stop`: not the photo's fault, every other one would fare the same. */
export type PhotoOutcome =
  | { readonly result: "done" }
  | { readonly result: "failed"; readonly code: string; readonly message: string; readonly hint: string }
  | { readonly result: "stop"; readonly message: string };
