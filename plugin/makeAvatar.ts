import { AvatarRuntime, type AvatarRuntimeOptions } from "../sdk/AvatarRuntime";
import type { CreateAvatarOptions } from "../sdk/createAvatarFromPhoto";
import type { PhotoInput } from "../sdk/image/PhotoInput";
import { risingProgress } from "../sdk/risingProgress";
import type { Avatar } from "../sdk/types";

export type MakeAvatarOptions = AvatarRuntimeOptions;

/** Share of the progress that the opening of the runtime has; on a first visit it takes longer, on the next ones less. */
const OPENING = 0.25;

/** One avatar by a runtime of its own, which is gone afterwards, however it ends. */
export async function makeAvatar(
  photo: PhotoInput | readonly PhotoInput[],
  options: MakeAvatarOptions & CreateAvatarOptions,
): Promise<Avatar> {
  const { onProgress } = options;
  const runtime = await AvatarRuntime.create({ ...options, onProgress: risingProgress(onProgress, [0, OPENING]) });
  try {
    return await runtime.createAvatar(photo, { ...options, onProgress: risingProgress(onProgress, [OPENING, 1]) });
  } finally {
    await runtime.dispose();
  }
}
