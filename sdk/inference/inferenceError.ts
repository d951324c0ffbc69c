import { AvatarError } from "../AvatarError";

/** ONNX Runtime's error as ours: device-lost, out-of-memory, else device-unsupported. `doing` completes "Cannot ...". */
export function inferenceError(cause: unknown, doing: string): AvatarError {
  if (cause instanceof AvatarError) return cause;
  const message = `Cannot ${doing}: ${cause instanceof Error ? cause.message : String(cause)}`;
  if (/device.*lost|lost.*device|destroyed/i.test(message)) {
    return new AvatarError("device-lost", message, "Create the runtime anew.", cause);
  }
  if (/out of memory|bad_alloc|allocation/i.test(message)) {
    return new AvatarError("out-of-memory", message, "Close other pages, or use device: 'wasm'.", cause);
  }
  return new AvatarError("device-unsupported", message, "Use device: 'wasm'.", cause);
}
