import type { GeometryMaps, UnwrappedTexture } from "../../types";

/** Share of the face's skin that the photo shows, 0..1. */
export function shareSeen({ visibility }: UnwrappedTexture, { regions, coverage }: GeometryMaps): number {
  let seen = 0;
  let all = 0;
  for (let i = 0; i < visibility.length; i++) {
    if (coverage[i] !== 1) continue;
    const weight = regions.face[i] * (1 - regions.innerMouth[i]) * (1 - regions.nostrils[i]);
    all += weight;
    seen += weight * visibility[i];
  }
  return seen / all;
}
