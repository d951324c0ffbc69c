import type { Scene } from "@babylonjs/core/scene.js";
import type { AvatarRuntime } from "../sdk/AvatarRuntime";
import type { CreateAvatarOptions } from "../sdk/createAvatarFromPhoto";
import type { PhotoInput } from "../sdk/image/PhotoInput";
import { type AddAvatarOptions, addAvatarToScene } from "./addAvatarToScene";
import { type MakeAvatarOptions, makeAvatar } from "./makeAvatar";
import type { SceneAvatar } from "./SceneAvatar";

/** What it takes: either a runtime that stays, for many photos, or what one for this photo is made of. */
export type CreateSceneAvatarOptions = CreateAvatarOptions &
  AddAvatarOptions &
  ({ readonly runtime: Pick<AvatarRuntime, "createAvatar"> } | (MakeAvatarOptions & { readonly runtime?: undefined }));

/**
 * One photo in, or several of one person, an avatar in the scene out. The scene is touched only when all else has
 * succeeded. Several photos make the shape surer; one among them that cannot be used is left out with a warning.
 * @throws AvatarError for what photo, models or device are to blame for; rejects with `signal.reason` after an abort
 */
export async function createAvatarFromPhoto(
  photo: PhotoInput | readonly PhotoInput[],
  scene: Scene,
  options: CreateSceneAvatarOptions,
): Promise<SceneAvatar> {
  const avatar = options.runtime
    ? await options.runtime.createAvatar(photo, options)
    : await makeAvatar(photo, options);
  options.signal?.throwIfAborted();
  return addAvatarToScene(avatar, scene, options);
}
