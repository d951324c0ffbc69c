import type { FaceLandmarks } from "../../types";
import { EYE_LANDMARKS } from "../eyeLandmarks";
import { fitLidCurve } from "../fitLidCurve";
import type { LidCurves } from "../lidCurves";
import type { IrisFrame } from "./IrisFrame";
import { onIris } from "./onIris";

/** The lids' edges of the photo, in eye radii about the iris' middle, as lidShade takes them. */
export function photoLids(
  landmarks: FaceLandmarks,
  frame: IrisFrame,
  side: "left" | "right",
): Omit<LidCurves, "shapes"> {
  const { contour, innerCorner, outerCorner } = EYE_LANDMARKS[side];
  const place = (mark: number) =>
    onIris(frame, landmarks.points[mark * 2], landmarks.points[mark * 2 + 1]).map((value) => value * frame.share);
  // From the outer corner over the upper lid to the inner one, and back below.
  const inner = contour.indexOf(innerCorner);
  const [upper, lower] = [contour.slice(0, inner + 1), [...contour.slice(inner), contour[0]]].map((marks) => {
    const places = marks.map(place);
    return fitLidCurve(
      places.map(([x]) => x),
      places.map(([, y]) => y),
    );
  });
  return { upper, lower, inner: place(innerCorner)[0], outer: place(outerCorner)[0] };
}
