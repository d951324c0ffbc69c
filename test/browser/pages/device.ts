import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";

export interface DeviceFacts {
  readonly rung: string;
  readonly reason: string;
  readonly doubled: readonly number[];
}

type Step = "run" | "lose" | "lose while running";

const x = { data: Float32Array.of(1, 2, 3, 4), dims: [4] };

/** Opens a runtime on a network that doubles, runs it, and after each loss of the device runs it again. */
async function walk(
  device: "auto" | "webgpu" | "wasm",
  steps: readonly Step[],
  ort = "./ort/",
): Promise<DeviceFacts[]> {
  const runtime = await openInferenceRuntime({ assetsUrl: "./doubling/", ort, device });
  const facts: DeviceFacts[] = [];
  try {
    for (const step of steps) {
      if (step === "lose") runtime.gpuDevice?.destroy();
      const running = runtime.run("doubling", { x });
      if (step === "lose while running") runtime.gpuDevice?.destroy();
      const { y } = await running;
      facts.push({ rung: runtime.rung, reason: runtime.reason, doubled: [...y.data] });
    }
  } finally {
    await runtime.dispose();
  }
  return facts;
}

/** Lets "auto" take a software adapter as if it were a real one. */
function passForHardware(): void {
  const request = navigator.gpu.requestAdapter.bind(navigator.gpu);
  navigator.gpu.requestAdapter = async (options) => {
    const adapter = await request(options);
    if (adapter) Object.defineProperty(adapter, "info", { value: { architecture: "", description: "" } });
    return adapter;
  };
}

/** As in a browser without JSPI. */
function withoutJspi(): void {
  Reflect.deleteProperty(WebAssembly, "Suspending");
}

export const experiments = { walk, passForHardware, withoutJspi };
export type DeviceExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
