/** What reads files of one kind. */
export interface FuzzTarget {
  /** Row of the table. */
  readonly kind: string;
  /** Valid files, to be damaged. */
  readonly seeds: readonly Uint8Array[];
  /** The one right outcome, where there is one. */
  readonly expected?: string;
  /** Reads a file; says in one word what came of it. */
  use(bytes: Uint8Array): Promise<string>;
}

/** What became of a damaged file. */
export interface FuzzResult {
  readonly kind: string;
  /** What was made of it ("photo"), an AvatarError's code, or "UNTYPED" for any other error. */
  readonly outcome: string;
  readonly milliseconds: number;
  /** What is wrong about it: the words of an untyped error, or what was expected. */
  readonly words?: string;
}
