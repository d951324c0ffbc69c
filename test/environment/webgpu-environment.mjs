import { existsSync } from "node:fs";
import v8 from "node:v8";
import { TestEnvironment } from "jest-environment-node";

// Without it, V8 of Node 20 spends 50 s and 2 GB on optimising ONNX Runtime's asyncify wasm before the first run.
v8.setFlagsFromString("--liftoff-only");

// The Vulkan loader finds a software driver: one the user named, else the SwiftShader that comes with Debian's Chromium.
const swiftShader = "/usr/lib/chromium/vk_swiftshader_icd.json";
if (!process.env.VK_ICD_FILENAMES && !process.env.VK_DRIVER_FILES && existsSync(swiftShader)) {
  process.env.VK_ICD_FILENAMES = swiftShader;
}
process.env.XDG_RUNTIME_DIR ??= "/tmp";

const { create, globals } = await import("webgpu");

// One Dawn instance for the process; it crashes when it is collected while a device lives.
const gpu = create([]);

// Babylon iterates over features; Dawn's object has no forEach.
function withIterableFeatures(owner) {
  if (!owner.features.forEach) {
    Object.defineProperty(owner, "features", { value: new Set([...owner.features]), configurable: true });
  }
  return owner;
}

// Dawn for Node rejects views of a SharedArrayBuffer, which ONNX Runtime's heap is.
function isShared(data) {
  const buffer = ArrayBuffer.isView(data) ? data.buffer : data;
  return Object.prototype.toString.call(buffer) === "[object SharedArrayBuffer]";
}
function unshared(data) {
  return ArrayBuffer.isView(data) ? new data.constructor(data) : new Uint8Array(new Uint8Array(data)).buffer;
}
const writeBuffer = globals.GPUQueue.prototype.writeBuffer;
globals.GPUQueue.prototype.writeBuffer = function (buffer, offset, data, ...rest) {
  return writeBuffer.call(this, buffer, offset, isShared(data) ? unshared(data) : data, ...rest);
};

const navigatorWithGpu = {
  userAgent: "node",
  hardwareConcurrency: 2,
  gpu: {
    getPreferredCanvasFormat: () => "rgba8unorm",
    wgslLanguageFeatures: new Set(),
    async requestAdapter(options) {
      const preference = options?.powerPreference;
      const adapter = await gpu.requestAdapter(preference ? { powerPreference: preference } : {});
      if (!adapter) return null;
      const requestDevice = adapter.requestDevice.bind(adapter);
      const wrapped = async (descriptor) => withIterableFeatures(await requestDevice(descriptor));
      Object.defineProperty(adapter, "requestDevice", { value: wrapped, configurable: true });
      return withIterableFeatures(adapter);
    },
  },
};

/** Jest environment: Node with a real WebGPU (Dawn on a software Vulkan driver). */
export default class WebGpuEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, globals);
    Object.defineProperty(this.global, "navigator", { value: navigatorWithGpu, configurable: true, writable: true });
  }
}
