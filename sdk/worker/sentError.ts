import { AvatarError } from "../AvatarError";
import type { SentError } from "./WorkerMessage";

/** An error as data for the way between threads. */
export function packError(error: unknown): SentError {
  if (error instanceof AvatarError) return { code: error.code, message: error.message, hint: error.hint };
  return { message: error instanceof Error ? error.message : String(error) };
}

/** The error again, of its class. */
export function unpackError({ code, message, hint }: SentError): Error {
  return code ? new AvatarError(code, message, hint ?? "") : new Error(message);
}
