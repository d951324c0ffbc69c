/** One way to run the chain, measured in a process of its own. */
export interface SpeedSetting {
  readonly name: string;
  readonly device: "wasm" | "webgpu";
  readonly numThreads: number;
  readonly textureSize: 512 | 1024 | 2048;
  /** Software WebGPU takes minutes a photo: there one pass must do. */
  readonly passes: 1 | 2;
}

export interface SpeedPass {
  readonly wallMilliseconds: number;
  /** User and system time of all threads. */
  readonly cpuMilliseconds: number;
  readonly stages: readonly { readonly stage: string; readonly milliseconds: number }[];
}

export interface SpeedRun {
  /** Opening the runtime: manifest, head, calibration, ONNX Runtime. */
  readonly openMilliseconds: number;
  readonly cold: SpeedPass;
  readonly warm?: SpeedPass;
  /** A fixed loop in the same process: what this machine was worth at that moment. */
  readonly yardstickMilliseconds: number;
  readonly peakMegabytes: number;
}
