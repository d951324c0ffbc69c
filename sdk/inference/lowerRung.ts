import type { AvatarError } from "../AvatarError";
import { type RungOptions, wasmRung } from "./chooseRung";
import { type ChosenRung, isGpuRung } from "./DeviceRung";

export interface FailedRung extends ChosenRung {
  /** Whether a lost device can be made anew: one that was handed in cannot. */
  readonly renewable: boolean;
  /** How many devices were lost before. */
  readonly losses: number;
}

/** Whether it was the rung that failed, and with it maybe ONNX Runtime: not an abort, nor a model that is not there. */
export function isRungsFault({ code }: Pick<AvatarError, "code">): boolean {
  return ["device-lost", "device-unsupported", "out-of-memory"].includes(code);
}

/**
 * Where to go on after a failure: the same rung with a new device after the first loss, else the next rung that the caller
 * allows; undefined when there is none.
 */
export function lowerRung(
  { rung, reason, renewable, losses }: FailedRung,
  { code, message }: AvatarError,
  options: RungOptions,
): ChosenRung | undefined {
  if (!isRungsFault({ code })) return undefined;
  const lost = code === "device-lost";
  if (isGpuRung(rung) && lost && renewable && losses === 0) {
    return { rung, reason: `${reason}; made anew after a loss (${message})` };
  }
  if (rung === "webgpu-jspi" && !lost) {
    return { rung: "webgpu-asyncify", reason: `${reason}; without JSPI, which failed (${message})` };
  }
  if (isGpuRung(rung) && options.device === "auto") {
    return wasmRung(`WebGPU failed${lost && losses > 0 ? " again" : ""} (${message}), WebAssembly instead`, options);
  }
  // More memory is not to be had there.
  if (rung === "wasm-threads" && code === "device-unsupported") {
    return { rung: "wasm", reason: `${reason}, which failed (${message}); one thread instead` };
  }
  return undefined;
}
