import type { OrtModule } from "./loadOrt";

const started = new WeakSet<OrtModule>();

/** Whether a build has compiled its wasm, which it does once in a thread's life. */
export function hasStarted(ort: OrtModule): boolean {
  return started.has(ort);
}

/** To be said after the first session: the bytes of the wasm are needed no more. */
export function noteStart(ort: OrtModule): void {
  started.add(ort);
  ort.env.wasm.wasmBinary = undefined;
}
