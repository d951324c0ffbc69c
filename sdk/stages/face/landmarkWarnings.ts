import type { FaceLandmarks, Photo, QualityWarning } from "../../types";

/** Under this outer-eye distance in px pores and iris are lost. */
const GOOD_EYE_DISTANCE = 80;
/** Degrees; beyond, the far cheek is guessed. */
const GOOD_YAW = 35;
/** Least share of the landmarks inside the photo. */
const GOOD_INSIDE = 0.9;
const RIGHT_EYE = 33;
const LEFT_EYE = 263;

/** Everything about the chosen face that may make the avatar worse, with numbers. */
export function landmarkWarnings(landmarks: Omit<FaceLandmarks, "warnings">, photo: Photo): QualityWarning[] {
  const { points, outerEyeDistancePx, yawDegrees, faceCount } = landmarks;
  const yaw = Math.abs(yawDegrees);
  const inside = shareInside(points, photo);
  const tilt = Math.abs(tiltDegrees(points));
  const greys = shareOfGrey(photo);
  const doubts: (QualityWarning & { readonly holds: boolean })[] = [
    {
      code: "low-resolution",
      message: "The face is small: the avatar will lack fine detail.",
      value: outerEyeDistancePx,
      limit: GOOD_EYE_DISTANCE,
      holds: outerEyeDistancePx < GOOD_EYE_DISTANCE,
    },
    {
      code: "turned-face",
      message: "The head is turned: the far side is guessed from the near one.",
      value: yaw,
      limit: GOOD_YAW,
      holds: yaw > GOOD_YAW,
    },
    {
      code: "cut-off",
      message: "Part of the face lies outside the photo.",
      value: inside,
      limit: GOOD_INSIDE,
      holds: inside < GOOD_INSIDE,
    },
    {
      code: "several-faces",
      message: `The photo shows ${faceCount} faces; the largest was taken.`,
      value: faceCount,
      limit: 1,
      holds: faceCount > 1,
    },
    {
      code: "upside-down",
      message: "The face stands on its head; the photo's orientation may be wrong.",
      value: tilt,
      limit: 120,
      holds: tilt > 120,
    },
    {
      code: "greyscale",
      message: "The photo has no colour: skin and eyes are guesses.",
      value: greys,
      limit: 0.98,
      holds: greys > 0.98,
    },
  ];
  return doubts
    .filter(({ holds }) => holds)
    .map(({ code, message, value, limit }) => ({ code, message, value, limit }));
}

function shareInside(points: Float32Array, photo: Photo): number {
  let inside = 0;
  for (let i = 0; i < points.length; i += 2) {
    const within = points[i] >= 0 && points[i] < photo.width && points[i + 1] >= 0 && points[i + 1] < photo.height;
    if (within) inside++;
  }
  return inside / (points.length / 2);
}

function tiltDegrees(points: Float32Array): number {
  const across = points[2 * LEFT_EYE] - points[2 * RIGHT_EYE];
  const down = points[2 * LEFT_EYE + 1] - points[2 * RIGHT_EYE + 1];
  return (Math.atan2(down, across) * 180) / Math.PI;
}

/** Share of pixels whose channels agree within 3 codes, on a coarse grid. */
function shareOfGrey({ width, height, rgba }: Photo): number {
  let grey = 0;
  let count = 0;
  const step = Math.max(1, Math.floor(Math.min(width, height) / 64));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step, count++) {
      const i = (y * width + x) * 4;
      const spread = Math.max(rgba[i], rgba[i + 1], rgba[i + 2]) - Math.min(rgba[i], rgba[i + 1], rgba[i + 2]);
      if (spread <= 3) grey++;
    }
  }
  return grey / count;
}
