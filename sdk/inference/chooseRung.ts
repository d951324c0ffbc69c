import { AvatarError } from "../AvatarError";
import type { ChosenRung, DeviceChoice } from "./DeviceRung";
import { inNode } from "./inNode";

export interface RungOptions {
  readonly device: DeviceChoice;
  /** A device that was handed in. */
  readonly gpuDevice?: GPUDevice;
  readonly numThreads?: number;
  /** Folder of ONNX Runtime's files: from another host it cannot start threads. */
  readonly ortFolder: string;
}

/**
 * Where the ladder is entered: on a device that was handed in, on WebGPU where a fit adapter answers, else on WebAssembly.
 * @throws AvatarError device-unsupported when "webgpu" was asked for and there is none
 */
export async function chooseRung(options: RungOptions): Promise<ChosenRung> {
  const { device, gpuDevice } = options;
  if (device === "wasm") return wasmRung("WebAssembly was asked for", options);
  if (gpuDevice) return gpuRung("the GPUDevice that was handed in");
  const adapter = await findAdapter();
  if (!adapter && device === "webgpu") {
    throw new AvatarError("device-unsupported", "There is no WebGPU adapter.", "Use device: 'auto' or 'wasm'.");
  }
  if (!adapter) return wasmRung("there is no WebGPU here", options);
  if (device === "webgpu") return gpuRung("WebGPU was asked for");
  const obstacle = whyNotByItself(adapter);
  return obstacle ? wasmRung(obstacle, options) : gpuRung("WebGPU is available");
}

/** The fastest adapter, or null where there is none. */
export async function findAdapter(): Promise<GPUAdapter | null> {
  if (typeof navigator === "undefined" || !navigator.gpu) return null;
  return navigator.gpu.requestAdapter({ powerPreference: "high-performance" });
}

/** The first of the WebAssembly rungs that is possible here. `why` says why it is WebAssembly. */
export function wasmRung(
  why: string,
  { numThreads, ortFolder }: Pick<RungOptions, "numThreads" | "ortFolder">,
): ChosenRung {
  const single = whyOneThread(numThreads, ortFolder);
  if (single) return { rung: "wasm", reason: `${why}; one thread: ${single}` };
  return { rung: "wasm-threads", reason: `${why}; several threads` };
}

function gpuRung(why: string): ChosenRung {
  if ("Suspending" in WebAssembly) return { rung: "webgpu-jspi", reason: why };
  return { rung: "webgpu-asyncify", reason: `${why}; without JSPI` };
}

function whyOneThread(numThreads: number | undefined, ortFolder: string): string | undefined {
  if (numThreads === 1) return "it was asked for";
  // Waiting threads spin, and on a machine that is busy with other work two were up to three times slower than one
  // (models/README.md); a server runs several processes instead.
  if (inNode()) return numThreads === undefined ? "the default in Node" : undefined;
  if (globalThis.crossOriginIsolated !== true) return "the page is not cross-origin isolated";
  if (new URL(ortFolder).origin !== globalThis.location.origin) return "ONNX Runtime comes from another host";
  return undefined;
}

/** Why "auto" passes this adapter by; undefined for a good one. */
function whyNotByItself({ info }: GPUAdapter): string | undefined {
  // A software adapter runs our networks tens of times slower than WebAssembly does (test/gpu/inference prints both).
  if (info.isFallbackAdapter || /swiftshader|llvmpipe|basic render/i.test(`${info.architecture} ${info.description}`)) {
    return "the WebGPU adapter is a software one, slower than WebAssembly";
  }
  // Safari of iOS 26 crashes after some hundred WebGPU runs of ONNX Runtime (its issue 27584).
  const agent = navigator.userAgent;
  if (/AppleWebKit/.test(agent) && !/Chrom(e|ium)/.test(agent)) return "WebGPU inference is unsafe in Safari";
  return undefined;
}
