import type { AvatarTools } from "../../../sdk/createAvatarFromPhoto";
import { bakePointFields } from "../../../sdk/head/bake/bakePointFields";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { segmentPerson } from "../../../sdk/stages/segmentPerson";
import { unwrapTexture } from "../../../sdk/stages/unwrapTexture";
import type { Avatar, Photo } from "../../../sdk/types";
import { paintedRegion } from "./paintedRegion";

const SIZE = 512;

/**
 * width * height: 1 where the photo shows the person's skin as far as the unwrapping believes it (visibility > .5: z-buffer,
 * angle, person mask, colour), drawn back into the photo. For photos without truth.
 */
export async function photoVisibleSkin(
  photo: Photo,
  avatar: Avatar,
  { inference, head }: AvatarTools,
): Promise<Uint8Array> {
  const points = poseHeadPoints(head, avatar.fit.identity, avatar.fit.expression);
  const person = await segmentPerson(photo, avatar.landmarks, inference);
  const geometry = bakeGeometryMaps(head, points, SIZE, bakePointFields(head, points));
  const { visibility } = unwrapTexture(photo, avatar.fit, head, points, geometry, person, SIZE);
  return paintedRegion(avatar, visibility, SIZE);
}
