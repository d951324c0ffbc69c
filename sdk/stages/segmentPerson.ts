import type { InferenceRuntime } from "../inference/openInferenceRuntime";
import type { FaceLandmarks, PersonMask, Photo } from "../types";
import { cropTensor } from "./face/cropTensor";
import { halvePhoto } from "./face/halvePhoto";
import { windowOfLandmarks } from "./face/meshWindow";

const SIDE = 256;
/** The network wants head and shoulders: the window is this many times the landmark network's. */
const ENLARGE = 2;

/**
 * Which pixels are the person: probability at photo resolution divided by `step`; what lies outside the window of head
 * and shoulders is 0.
 */
export async function segmentPerson(
  photo: Photo,
  landmarks: FaceLandmarks,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<PersonMask> {
  const face = windowOfLandmarks(landmarks.points);
  const side = ENLARGE * face.side;
  const window = { centreX: face.centreX, centreY: face.centreY, side, rotation: face.rotation };
  const image = cropTensor(halvePhoto(photo), window, SIDE, 0, 1, "edge");
  const { mask } = await runtime.run("person_segmentation", { image }, signal);
  const step = Math.max(1, Math.round(side / SIDE));
  const width = Math.ceil(photo.width / step);
  const height = Math.ceil(photo.height / step);
  const data = new Float32Array(width * height);
  const cos = Math.cos(window.rotation) / side;
  const sin = Math.sin(window.rotation) / side;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const across = ((x + 0.5) * photo.width) / width - window.centreX;
      const down = ((y + 0.5) * photo.height) / height - window.centreY;
      const column = (across * cos + down * sin + 0.5) * SIDE - 0.5;
      const row = (down * cos - across * sin + 0.5) * SIDE - 0.5;
      if (column > -0.5 && row > -0.5 && column < SIDE - 0.5 && row < SIDE - 0.5) {
        data[y * width + x] = bilinear(mask.data, column, row);
      }
    }
  }
  return { width, height, data };
}

function bilinear(mask: Float32Array, column: number, row: number): number {
  const x0 = Math.min(Math.max(Math.floor(column), 0), SIDE - 2);
  const y0 = Math.min(Math.max(Math.floor(row), 0), SIDE - 2);
  const fx = Math.min(Math.max(column - x0, 0), 1);
  const fy = Math.min(Math.max(row - y0, 0), 1);
  const at = y0 * SIDE + x0;
  const top = mask[at] * (1 - fx) + mask[at + 1] * fx;
  const bottom = mask[at + SIDE] * (1 - fx) + mask[at + SIDE + 1] * fx;
  return top * (1 - fy) + bottom * fy;
}
