import { AvatarError } from "../AvatarError";
import { loadAsset } from "./loadAsset";

/** A photo by URL goes through the one door; what fails there is the photo's fault, not a model's. */
export async function fetchPhotoBytes(
  url: string,
  options: { maxBytes: number; signal?: AbortSignal },
): Promise<Uint8Array> {
  try {
    return await loadAsset(url, options);
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    throw new AvatarError("photo-unreadable", error.message, "Check the photo's address.", error.cause);
  }
}
