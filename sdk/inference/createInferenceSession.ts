import type { InferenceSession as OrtSession } from "onnxruntime-web";
import { AvatarError } from "../AvatarError";
import type { FloatTensor, FloatTensors } from "./FloatTensor";
import { inferenceError } from "./inferenceError";
import { inferenceQueue } from "./inferenceQueue";
import type { OrtModule } from "./loadOrt";
import { noteStart } from "./ortStart";

/** One network, ready to run. */
export interface InferenceSession {
  /** An abort takes a waiting run out of the queue; a run that has begun goes to its end and then rejects. */
  run(inputs: FloatTensors, signal?: AbortSignal): Promise<FloatTensors>;
  release(): Promise<void>;
}

/**
 * ONNX Runtime 1.30's WebGPU backend fuses Conv with two activations into one that does only the last: wrong numbers
 * without a word. Without this optimiser they are right.
 */
const WEBGPU_EXTRA = { optimization: { disable_specified_optimizers: "ConvActivationFusion" } };

/**
 * Creates a session from checked model bytes, through the one queue: on a device with WebGPU, without one on WebAssembly.
 * @throws AvatarError device-unsupported when the device refuses the model, device-lost, out-of-memory
 */
export async function createInferenceSession(
  ort: OrtModule,
  bytes: Uint8Array,
  gpuDevice?: GPUDevice,
  signal?: AbortSignal,
): Promise<InferenceSession> {
  const options =
    gpuDevice !== undefined
      ? { executionProviders: [{ name: "webgpu" as const, device: gpuDevice }], extra: WEBGPU_EXTRA }
      : { executionProviders: ["wasm" as const] };
  const guarded = <T>(call: () => Promise<T>) => (gpuDevice ? unlessLost(call, gpuDevice) : call());
  const create = () => guarded(() => ort.InferenceSession.create(bytes, options));
  const session = await inferenceQueue(create, signal).catch((cause) => {
    signal?.throwIfAborted();
    throw inferenceError(cause, "create a session");
  });
  noteStart(ort);
  return {
    run: async (inputs, runSignal) => {
      const outputs = await inferenceQueue(() => guarded(() => runSession(ort, session, inputs)), runSignal).catch(
        (cause) => {
          runSignal?.throwIfAborted();
          throw inferenceError(cause, "run a network");
        },
      );
      runSignal?.throwIfAborted();
      return outputs;
    },
    release: () => inferenceQueue(() => guarded(() => session.release())),
  };
}

/**
 * ONNX Runtime may wait for ever for a device that was lost (in Node it even blocks the thread), and the queue with it:
 * so it is not called then, and not waited for when the loss comes meanwhile.
 */
async function unlessLost<T>(call: () => Promise<T>, gpuDevice: GPUDevice): Promise<T> {
  const lost = gpuDevice.lost.then(({ message, reason }): never => {
    throw new AvatarError(
      "device-lost",
      `The graphics device was lost: ${message || reason}`,
      "Create the runtime anew.",
    );
  });
  const unlessKnown = () => Promise.race([lost, new Promise((resolve) => setTimeout(resolve))]);
  await unlessKnown();
  try {
    return await Promise.race([call(), lost]);
  } catch (error) {
    // ONNX Runtime may stumble over the loss, in words of many kinds, a turn before the loss is told.
    await unlessKnown();
    throw error;
  }
}

async function runSession(ort: OrtModule, session: OrtSession, inputs: FloatTensors): Promise<FloatTensors> {
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
}
