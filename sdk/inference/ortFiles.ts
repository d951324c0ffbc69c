/** The builds of ONNX Runtime Web: WebAssembly alone; with WebGPU by JSPI; with WebGPU by Asyncify, for browsers without JSPI. */
export type OrtBuild = "wasm" | "jspi" | "asyncify";

export interface OrtFiles {
  /** What Node imports. */
  readonly specifier: string;
  /**
   * The script in onnxruntime-web's dist, without its ending. There it ends in .mjs, beside a page in .js: many servers
   * still send .mjs with a type that browsers refuse for modules.
   */
  readonly script: string;
  readonly wasm: { readonly file: string; readonly bytes: number; readonly sha256: string };
}

/** What the wasm files below belong to. */
export const ORT_VERSION = "1.30.0";

/** What `mosar copy-assets` puts into `ort/` and the SDK loads from there. */
export const ORT_FILES: Readonly<Record<OrtBuild, OrtFiles>> = {
  wasm: {
    specifier: "onnxruntime-web",
    script: "ort.wasm.bundle.min",
    wasm: {
      file: "ort-wasm-simd-threaded.wasm",
      bytes: 14239897,
      sha256: "3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2",
    },
  },
  jspi: {
    specifier: "onnxruntime-web/jspi",
    script: "ort.jspi.bundle.min",
    wasm: {
      file: "ort-wasm-simd-threaded.jspi.wasm",
      bytes: 16758545,
      sha256: "a54c76f86b0f0d9572380cf1c6292a7b3903716ffcbcd6b0e5c7050bf430eb93",
    },
  },
  asyncify: {
    specifier: "onnxruntime-web/webgpu",
    script: "ort.webgpu.bundle.min",
    wasm: {
      file: "ort-wasm-simd-threaded.asyncify.wasm",
      bytes: 26781914,
      sha256: "39f9f0894d478800487ed9f7dbe92618498db320cf55c8e3d89adff8dce658da",
    },
  },
};
