import { ARKIT_NAMES } from "./arkitNames";

/** The orders in which trackers give 52 weights. */
export const BLENDSHAPE_ORDERS = {
  /** ARKIT_NAMES: by the alphabet. */
  arkit: ARKIT_NAMES,
  /** MediaPipe's FaceLandmarker: `_neutral`, which is no shape, then the alphabet; it knows no `tongueOut`. */
  mediapipe: ["_neutral", ...ARKIT_NAMES.filter((name) => name !== "tongueOut")],
  /** As Apple's documentation lists them, and so Live Link Face, Audio2Face and Azure's viseme events. */
  livelink: [
    ...eye("Left"),
    ...eye("Right"),
    ...["jawForward", "jawRight", "jawLeft", "jawOpen", "mouthClose", "mouthFunnel", "mouthPucker"],
    ...["mouthRight", "mouthLeft", ...["Smile", "Frown", "Dimple", "Stretch"].flatMap(mouthSides)],
    ...["mouthRollLower", "mouthRollUpper", "mouthShrugLower", "mouthShrugUpper"],
    ...["Press", "LowerDown", "UpperUp"].flatMap(mouthSides),
    ...["browDownLeft", "browDownRight", "browInnerUp", "browOuterUpLeft", "browOuterUpRight", "cheekPuff"],
    ...["cheekSquintLeft", "cheekSquintRight", "noseSneerLeft", "noseSneerRight", "tongueOut"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A known order, or the name of each weight; `_neutral` and the like of names that begin with _ are passed over. */
export type BlendshapeOrder = keyof typeof BLENDSHAPE_ORDERS | readonly string[];

function eye(side: "Left" | "Right"): string[] {
  return ["Blink", "LookDown", "LookIn", "LookOut", "LookUp", "Squint", "Wide"].map((shape) => `eye${shape}${side}`);
}

function mouthSides(shape: string): string[] {
  return [`mouth${shape}Left`, `mouth${shape}Right`];
}
