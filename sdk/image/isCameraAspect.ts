/** Cameras write 4:3, 3:2 and 16:9; another aspect ratio tells of a crop. */
const CAMERA_ASPECTS = [4 / 3, 3 / 2, 16 / 9] as const;

/** Whether a picture has the aspect ratio of an uncropped photo, within 2 % (rounding to whole macroblocks). */
export function isCameraAspect(width: number, height: number): boolean {
  const aspect = Math.max(width, height) / Math.min(width, height);
  return CAMERA_ASPECTS.some((camera) => Math.abs(aspect / camera - 1) < 0.02);
}
