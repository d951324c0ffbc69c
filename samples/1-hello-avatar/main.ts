import type { AvatarError, PhotoInput } from "mosar";
import { createAvatarFromPhoto, type SceneAvatar } from "mosar/babylon";
import { find } from "../shared/controls";
import { createStage } from "../shared/createStage";

const scene = await createStage();
const photo = find("photo");
let avatar: SceneAvatar | undefined;

/** The photo's avatar in place of the last one, or the reason why not and what to do. */
async function show(input: PhotoInput): Promise<void> {
  document.body.dataset.state = "busy";
  avatar?.dispose();
  avatar = undefined;
  try {
    avatar = await createAvatarFromPhoto(input, scene, {
      // Where `npx mosar copy-assets` put its files; with ONNX Runtime beside the models `ort` can go.
      assetsUrl: new URL("../../../models/", import.meta.url),
      ort: new URL("../ort/", import.meta.url),
      onProgress: ({ stage, progress }) => {
        find("message").textContent = stage;
        find("progress").value = `${progress}`;
      },
    });
    avatar.startIdle();
    await scene.whenReadyAsync(true);
    find("message").textContent = "";
    document.body.dataset.state = "done";
  } catch (error) {
    const { message, hint } = error as AvatarError;
    find("message").textContent = `${message} ${hint ?? ""}`;
    document.body.dataset.state = "failed";
  }
}

photo.addEventListener("change", () => {
  if (photo.files?.[0]) show(photo.files[0]);
});
find("sample").addEventListener("click", () => show("../assets/astronaut.png"));
document.body.dataset.state = "start";
