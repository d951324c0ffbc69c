import type * as Ort from "onnxruntime-web";

export type OrtModule = typeof Ort;

/** One import of each build of ONNX Runtime Web; the WebGPU build is fetched only by those who use it. */
export async function loadOrt(device: "webgpu" | "wasm"): Promise<OrtModule> {
  if (device === "webgpu") return (await import("onnxruntime-web/webgpu")) as unknown as OrtModule;
  // In Node the package's main entry is its wasm build for Node; the browser's main entry would carry WebGL too.
  if (typeof process !== "undefined" && process.versions?.node) return await import("onnxruntime-web");
  return (await import("onnxruntime-web/wasm")) as unknown as OrtModule;
}
