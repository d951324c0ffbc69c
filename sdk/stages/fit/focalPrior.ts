/** Long side of the photo by which a portrait without EXIF is taken: phones 0.7, portrait lenses 2 to 3; wide. */
const USUAL_FOCAL_SHARE = 1.5;
const USUAL_LOG_SIGMA = 0.35;
/** Focal length of EXIF: rounding to 1 mm at 26 mm is 2 %, digital zoom and breathing do the rest. */
const EXIF_LOG_SIGMA = 0.07;
/** A photo of another shape than a camera's was cut, and then its field of view is smaller than EXIF says. */
const CROPPED_LOG_SIGMA = 0.3;
const CAMERA_ASPECTS = [3 / 2, 4 / 3, 16 / 9];
/** Diagonal of the 35-mm frame, 36 x 24 mm. */
const FRAME_DIAGONAL_MM = Math.hypot(36, 24);

/** Log focal length in px that is expected of a photo, and its standard deviation. */
export function focalPrior(photo: {
  readonly width: number;
  readonly height: number;
  readonly focalLength35mm?: number;
}): { readonly logFocal: number; readonly logFocalSigma: number } {
  const { width, height, focalLength35mm } = photo;
  const long = Math.max(width, height);
  if (focalLength35mm === undefined || !(focalLength35mm > 5 && focalLength35mm < 2000)) {
    return { logFocal: Math.log(USUAL_FOCAL_SHARE * long), logFocalSigma: USUAL_LOG_SIGMA };
  }
  const aspect = long / Math.min(width, height);
  const whole = CAMERA_ASPECTS.some((camera) => Math.abs(aspect / camera - 1) < 0.01);
  return {
    logFocal: Math.log((focalLength35mm / FRAME_DIAGONAL_MM) * Math.hypot(width, height)),
    logFocalSigma: whole ? EXIF_LOG_SIGMA : CROPPED_LOG_SIGMA,
  };
}
