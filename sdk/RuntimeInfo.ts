import type { DeviceRung } from "./inference/DeviceRung";

/** What a runtime works on. */
export interface RuntimeInfo {
  readonly device: "webgpu" | "wasm";
  /** The rung of the device ladder in use: webgpu-jspi, webgpu-asyncify, wasm-threads, wasm. */
  readonly rung: DeviceRung;
  /** Why this rung, and what happened on the way to it: a lost device, a build that failed. */
  readonly reason: string;
  /** Whether the work is done in a worker. */
  readonly worker: boolean;
  readonly headModelVersion: string;
  readonly openSessions: number;
}
