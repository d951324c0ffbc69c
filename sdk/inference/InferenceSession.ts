import { AvatarError } from "../AvatarError";
import { inferenceQueue } from "./inferenceQueue";
import type { OrtModule } from "./loadOrt";

/** A dense float tensor, row-major. */
export interface FloatTensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
}

export type FloatTensors = Readonly<Record<string, FloatTensor>>;

/** One network, ready to run. */
export interface InferenceSession {
  run(inputs: FloatTensors, signal?: AbortSignal): Promise<FloatTensors>;
  release(): Promise<void>;
}

/**
 * ONNX Runtime 1.30's WebGPU backend fuses Conv with two activations into one that does only the last: wrong numbers
 * without a word. Without this optimiser they are right.
 */
const WEBGPU_EXTRA = { optimization: { disable_specified_optimizers: "ConvActivationFusion" } };

/**
 * Creates a session from checked model bytes, through the one queue.
 * @throws AvatarError device-unsupported when the device refuses the model, out-of-memory
 */
export async function createInferenceSession(
  ort: OrtModule,
  bytes: Uint8Array,
  device: "webgpu" | "wasm",
  gpuDevice?: GPUDevice,
  signal?: AbortSignal,
): Promise<InferenceSession> {
  const options =
    device === "webgpu"
      ? { executionProviders: [{ name: "webgpu" as const, device: gpuDevice }], extra: WEBGPU_EXTRA }
      : { executionProviders: ["wasm" as const] };
  const session = await inferenceQueue(() => ort.InferenceSession.create(bytes, options), signal).catch((cause) => {
    signal?.throwIfAborted();
    throw runtimeError(cause, "create a session");
  });
  const run = async (inputs: FloatTensors): Promise<FloatTensors> => {
    const feeds = Object.fromEntries(
      Object.entries(inputs).map(([name, { data, dims }]) => [name, new ort.Tensor("float32", data, [...dims])]),
    );
    const results = await session.run(feeds);
    const outputs: Record<string, FloatTensor> = {};
    for (const [name, tensor] of Object.entries(results)) {
      outputs[name] = { data: Float32Array.from((await tensor.getData()) as Float32Array), dims: tensor.dims };
      tensor.dispose();
    }
    for (const tensor of Object.values(feeds)) tensor.dispose();
    return outputs;
  };
  return {
    run: (inputs, runSignal) =>
      inferenceQueue(() => run(inputs), runSignal).catch((cause) => {
        runSignal?.throwIfAborted();
        throw runtimeError(cause, "run a network");
      }),
    release: () => inferenceQueue(() => session.release()),
  };
}

function runtimeError(cause: unknown, doing: string): AvatarError {
  if (cause instanceof AvatarError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (/device.*lost|lost.*device|destroyed/i.test(message)) {
    return new AvatarError(
      "device-lost",
      `The graphics device was lost: ${message}`,
      "Create the runtime anew.",
      cause,
    );
  }
  if (/memory|allocat/i.test(message)) {
    return new AvatarError(
      "out-of-memory",
      `Cannot ${doing}: ${message}`,
      "Close other pages, or use device: 'wasm'.",
      cause,
    );
  }
  return new AvatarError("device-unsupported", `Cannot ${doing}: ${message}`, "Use device: 'wasm'.", cause);
}
