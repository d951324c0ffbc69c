import type { FitState } from "./FitState";
import type { LandmarkFrame } from "./LandmarkFrame";

/** The frame of a state: its scale, and its roll as the direction of the head's up axis in the image. */
export function alignFrame(
  points: Float32Array,
  centre: { readonly x: number; readonly y: number },
  state: FitState,
): LandmarkFrame {
  // The head's up axis runs along (r1, -r4) in image coordinates; its x axis is a quarter turn clockwise from there.
  const [upX, upY] = [state.rotation[1], -state.rotation[4]];
  const length = Math.hypot(upX, upY);
  return {
    points,
    centreX: centre.x,
    centreY: centre.y,
    unit: Math.exp(-state.logScale),
    axisX: -upY / length,
    axisY: upX / length,
  };
}
