import { SRGB8_TO_LINEAR } from "../../../image/srgb";
import type { FaceLandmarks, Photo } from "../../../types";
import type { CropWindow } from "../../face/CropWindow";
import { cropTensor } from "../../face/cropTensor";
import { halvePhoto } from "../../face/halvePhoto";
import { windowOfLandmarks } from "../../face/meshWindow";

/** The face as coarse as shading tells shape: freckles and pores are below a pixel. */
export interface FacePicture {
  readonly window: CropWindow;
  readonly side: number;
  /** side * side * 3, linear. */
  readonly color: Float32Array;
}

/** About 2 mm a pixel. */
const SIDE = 128;

/** Cuts the upright face out of the photo. */
export function facePicture(photo: Photo, landmarks: FaceLandmarks): FacePicture {
  const window = windowOfLandmarks(landmarks.points);
  const { data } = cropTensor(halvePhoto(photo), window, SIDE, 0, 255, "edge");
  return { window, side: SIDE, color: data.map((code) => SRGB8_TO_LINEAR[Math.round(code)]) };
}
