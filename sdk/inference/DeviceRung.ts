/**
 * The device ladder, best first: WebGPU with the build of ONNX Runtime that suspends by JSPI, WebGPU with the one that does
 * it by Asyncify, WebAssembly on several threads, WebAssembly on one.
 */
export type DeviceRung = "webgpu-jspi" | "webgpu-asyncify" | "wasm-threads" | "wasm";

/** What the caller wants: the best that works, or one of the two kinds and nothing else. */
export type DeviceChoice = "auto" | "webgpu" | "wasm";

/** A rung that was chosen. */
export interface ChosenRung {
  readonly rung: DeviceRung;
  /** Why this one and none above it, in words for a report. */
  readonly reason: string;
}

export function isGpuRung(rung: DeviceRung): boolean {
  return rung.startsWith("webgpu");
}
