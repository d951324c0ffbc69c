import { AvatarError } from "../../AvatarError";
import type { PhotoOutcome } from "./BatchPhoto";

/** The fault of the installation or the machine, whatever the photo. */
const STOPS: readonly string[] = ["model-unavailable", "device-unsupported"];

/**
 * What an error means to the batch. A file that cannot be written stops it: a full disk is no photo's fault, and ten
 * million lines that say so help nobody. Photos that cannot be read are AvatarErrors already.
 */
export function outcomeOf(error: unknown): PhotoOutcome {
  const message = isObject(error) && "message" in error ? String(error.message) : String(error);
  if (error instanceof AvatarError) {
    const { code, hint } = error;
    return STOPS.includes(code)
      ? { result: "stop", message: `${code}: ${message} ${hint}` }
      : { result: "failed", code, message, hint };
  }
  if (isObject(error) && "syscall" in error) return { result: "stop", message };
  return { result: "failed", code: "unexpected", message, hint: "Report it, with the photo where you may." };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
