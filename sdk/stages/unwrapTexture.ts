import type { HeadModel } from "../head/HeadModel";
import { smoothstep } from "../math/smoothstep";
import type { FaceLandmarks, GeometryMaps, HeadFit, PersonMask, Photo, UnwrappedTexture } from "../types";
import { alignEyes } from "./texture/alignEyes";
import { buildPhotoPyramid } from "./texture/buildPhotoPyramid";
import { depthVisibility } from "./texture/depthVisibility";
import { projectTexels } from "./texture/projectTexels";
import { renderDepthImage } from "./texture/renderDepthImage";
import { samplePersonMask } from "./texture/samplePersonMask";
import { samplePhotoPyramid } from "./texture/samplePhotoPyramid";
import { skinBelief } from "./texture/skinBelief";
import type { TexelProjection } from "./texture/TexelProjection";

/** Cosine to the camera between which a texel turns from smeared to sharp. */
const GRAZING = 0.15;
const FACING = 0.5;

/**
 * Stage 4: the photo in the head's atlas. A texel is believed as far as the camera sees it (z-buffer, angle), it lies on
 * the person, and its colour can be skin.
 * @param points pointCount * 3 of the posed head, head frame
 * @param geometry baked maps of the same points, of any size
 * @param size side of the texture in texels
 * @param landmarks where given, lids are taken from where the photo has them, and nothing from between them
 */
export function unwrapTexture(
  photo: Photo,
  fit: HeadFit,
  model: HeadModel,
  points: Float32Array,
  geometry: GeometryMaps,
  mask: PersonMask | undefined,
  size: number,
  landmarks?: FaceLandmarks,
): UnwrappedTexture {
  const projection = projectTexels(model, fit, points, size);
  const image = renderDepthImage(model, fit, points);
  const bounds = [
    image.left,
    image.top,
    image.left + image.width * image.scale,
    image.top + image.height * image.scale,
  ] as const;
  const pyramid = buildPhotoPyramid(photo, bounds, pyramidScale(projection));
  const color = new Float32Array(size * size * 3);
  const seen = new Float32Array(size * size);
  const sample = new Float32Array(4);
  const eyes = landmarks && alignEyes(landmarks, model, fit, points);
  const at = new Float64Array(2);
  for (let i = 0; i < seen.length; i++) {
    const facing = projection.facing[i];
    if (facing <= GRAZING) continue;
    const x = projection.pixel[i * 2];
    const y = projection.pixel[i * 2 + 1];
    if (x < 0.5 || y < 0.5 || x > photo.width - 0.5 || y > photo.height - 0.5) continue;
    const depth = projection.depth[i];
    const open = depthVisibility(image, x, y, depth, facing, fit.camera.focalPx / depth);
    at[0] = x;
    at[1] = y;
    eyes?.place(x, y, at);
    const person = mask ? samplePersonMask(mask, photo, at[0], at[1]) : 1;
    const skin = eyes ? eyes.skin(at[0], at[1]) : 1;
    const weight = open * person * skin * smoothstep(GRAZING, FACING, facing);
    if (weight === 0) continue;
    samplePhotoPyramid(pyramid, at[0], at[1], projection.footprint[i], sample);
    seen[i] = weight * sample[3];
    for (let c = 0; c < 3; c++) color[i * 3 + c] = sample[c];
  }
  const belief = skinBelief(color, seen, geometry, fit, size);
  return { size, color, seen, visibility: seen.map((weight, i) => weight * belief[i]) };
}

/** Photo px per finest sample: half the median texel of the facing skin, so that huge photos cost no more. */
function pyramidScale({ facing, footprint }: TexelProjection): number {
  const sides: number[] = [];
  for (let i = 0; i < facing.length; i += 17) if (facing[i] > 0.5) sides.push(footprint[i]);
  sides.sort((a, b) => a - b);
  return Math.max(1, Math.floor((sides[sides.length >> 1] ?? 1) / 2));
}
