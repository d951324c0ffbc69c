import { AvatarError } from "../AvatarError";
import type { Photo } from "../types";
import { type DecodePhotoOptions, decodePhoto } from "./decodePhoto";
import type { PhotoInput } from "./PhotoInput";

/**
 * The photos of a list, one after the other; in the place of one that cannot be decoded stands its AvatarError.
 * @throws AvatarError the first one's when none can be decoded; signal.reason after an abort
 */
export async function decodePhotos(
  inputs: readonly (PhotoInput | AvatarError)[],
  options: DecodePhotoOptions,
): Promise<(Photo | AvatarError)[]> {
  const decoded: (Photo | AvatarError)[] = [];
  for (const input of inputs) decoded.push(input instanceof AvatarError ? input : await tryDecode(input, options));
  const [first] = decoded;
  if (first instanceof AvatarError && decoded.every((photo) => photo instanceof AvatarError)) throw first;
  return decoded;
}

async function tryDecode(input: PhotoInput, options: DecodePhotoOptions): Promise<Photo | AvatarError> {
  try {
    return await decodePhoto(input, options);
  } catch (error) {
    if (options.signal?.aborted || !(error instanceof AvatarError)) throw error;
    return error;
  }
}
