/** What went wrong, as a code that a program can switch on. */
export type AvatarErrorCode =
  | "photo-unreadable"
  | "photo-too-large"
  | "avatar-unreadable"
  | "no-face"
  | "face-unsuitable"
  | "model-unavailable"
  | "device-unsupported"
  | "device-lost"
  | "out-of-memory";

/**
 * The one error class of the SDK for everything that the outside world can cause.
 * A programmer's mistake is a TypeError or RangeError; an abort rejects with `signal.reason`.
 */
export class AvatarError extends Error {
  override readonly name = "AvatarError";

  /**
   * @param code what went wrong
   * @param message what was found, with numbers
   * @param hint what the user of the program can do about it
   * @param cause the error beneath, if there is one
   */
  constructor(
    readonly code: AvatarErrorCode,
    message: string,
    readonly hint: string,
    override readonly cause?: unknown,
  ) {
    super(message);
  }
}
