import type { HeadFit } from "../../types";

/** Photo px of a point of the head frame, in double precision: cells are found by it. */
export function pixelAt(
  { camera, headToCamera: m }: Pick<HeadFit, "camera" | "headToCamera">,
  x: number,
  y: number,
  z: number,
): readonly [number, number] {
  const depth = -(m[8] * x + m[9] * y + m[10] * z + m[11]);
  return [
    camera.centreX + (camera.focalPx * (m[0] * x + m[1] * y + m[2] * z + m[3])) / depth,
    camera.centreY - (camera.focalPx * (m[4] * x + m[5] * y + m[6] * z + m[7])) / depth,
  ];
}
