import { AvatarError } from "../AvatarError";
import { loadAsset } from "./loadAsset";

/** A photo by URL goes through the one door; what fails there is the photo's fault, not a model's. */
export async function fetchPhotoBytes(
  url: string,
  { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal },
): Promise<Uint8Array> {
  const onProgress = (loaded: number): void => {
    if (loaded <= maxBytes) return;
    const message = `${url} has more than ${maxBytes / 2 ** 20} MB`;
    throw new AvatarError("photo-too-large", message, "Reduce the photo, for example to 4000 px on its long side.");
  };
  try {
    return await loadAsset(url, { signal, onProgress });
  } catch (error) {
    if (!(error instanceof AvatarError) || error.code !== "model-unavailable") throw error;
    throw new AvatarError("photo-unreadable", error.message, "Check the photo's address.", error.cause);
  }
}
