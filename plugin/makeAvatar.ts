import { AvatarError } from "../sdk/AvatarError";
import { AvatarRuntime } from "../sdk/AvatarRuntime";
import type { CreateAvatarOptions } from "../sdk/createAvatarFromPhoto";
import type { PhotoInput } from "../sdk/image/PhotoInput";
import type { Avatar } from "../sdk/types";
import { AvatarWorker, type AvatarWorkerOptions } from "../sdk/worker/AvatarWorker";

export interface MakeAvatarOptions extends AvatarWorkerOptions {
  /** Share the GPUDevice of an engine; the work is then done on the page's thread. */
  readonly gpuDevice?: GPUDevice;
  /**
   * True: in a worker or not at all. False: on the page's thread. Default: in a worker where one starts, else on the
   * page's thread, and `avatar.report.device.reason` says why.
   */
  readonly worker?: boolean;
}

/** One avatar by a runtime of its own, which is gone afterwards, however it ends. */
export async function makeAvatar(
  photo: PhotoInput | readonly PhotoInput[],
  options: MakeAvatarOptions & CreateAvatarOptions,
): Promise<Avatar> {
  // A page only: a worker needs no other, and in Node ONNX Runtime leaves a Worker behind that is not the web's.
  const onPage = typeof document !== "undefined" && typeof Worker !== "undefined";
  if (!(options.worker ?? (onPage && !options.gpuDevice)))
    return runOnce(await AvatarRuntime.create(options), photo, options);
  let worker: AvatarWorker;
  try {
    worker = await AvatarWorker.create(options);
  } catch (error) {
    if (options.worker || !(error instanceof AvatarError && error.code === "device-unsupported")) throw error;
    const avatar = await runOnce(await AvatarRuntime.create(options), photo, options);
    const { device } = avatar.report;
    const reason = `${device.reason}; on the page's thread: ${error.message}`;
    return { ...avatar, report: { ...avatar.report, device: { ...device, reason } } };
  }
  return runOnce(worker, photo, options);
}

async function runOnce(
  runtime: Pick<AvatarRuntime, "createAvatar" | "dispose">,
  photo: PhotoInput | readonly PhotoInput[],
  options: CreateAvatarOptions,
): Promise<Avatar> {
  try {
    return await runtime.createAvatar(photo, options);
  } finally {
    await runtime.dispose();
  }
}
