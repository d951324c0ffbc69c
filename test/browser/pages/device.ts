import { openInferenceRuntime } from "../../../sdk/inference/openInferenceRuntime";
import { passForHardware } from "./passForHardware";

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

/** As in a browser without JSPI. */
function withoutJspi(): void {
  Reflect.deleteProperty(WebAssembly, "Suspending");
}

export const experiments = { walk, passForHardware, withoutJspi };
export type DeviceExperiments = typeof experiments;
Object.assign(globalThis, { experiments });
