import { Quaternion } from "@babylonjs/core/Maths/math.vector.js";
import { ARKIT_NAMES, type Blendshapes } from "mosar/babylon";

/** Frames a second. */
export const RATE = 30;
const both = (name: string, weight: number) => ({ [`${name}Left`]: weight, [`${name}Right`]: weight });
/** One pose a second, with the head's turn to its left and down in radians. */
const POSES: readonly (readonly [Blendshapes, number, number])[] = [
  [{}, 0, 0],
  [{ browInnerUp: 0.8, jawOpen: 0.3, ...both("browOuterUp", 0.8), ...both("eyeWide", 0.6) }, 0, -0.12],
  [{ jawOpen: 0.12, ...both("mouthSmile", 0.9), ...both("cheekSquint", 0.6), ...both("mouthUpperUp", 0.3) }, 0.25, 0],
  [{ eyeBlinkLeft: 1, mouthSmileLeft: 0.8, cheekSquintLeft: 0.8, browDownLeft: 0.3 }, 0.2, 0.08],
  [{ mouthPucker: 1, eyeLookInLeft: 0.7, eyeLookOutRight: 0.7 }, -0.25, 0],
  [{ jawOpen: 0.6, tongueOut: 1, ...both("eyeSquint", 0.5) }, 0, 0.05],
  [{ ...both("browDown", 0.9), ...both("noseSneer", 0.7), ...both("mouthFrown", 0.7) }, 0, 0.15],
];

/**
 * In place of a tracker such as MediaPipe, ARKit or Live Link: 52 weights in the order of ARKIT_NAMES and the head's
 * quaternion x, y, z, w. The poses, faded from one to the next.
 */
export const RECORDING = Array.from({ length: POSES.length * RATE }, (_, i) => {
  const pose = Math.floor(i / RATE);
  const [from, to] = [POSES[pose], POSES[(pose + 1) % POSES.length]];
  // Each is held for half a second.
  const part = Math.max(0, (2 * (i % RATE)) / RATE - 1);
  const mix = (a = 0, b = 0) => a + (b - a) * part * part * (3 - 2 * part);
  const rotation = Quaternion.FromEulerAngles(mix(from[2], to[2]), mix(from[1], to[1]), 0).asArray();
  return { weights: Float32Array.from(ARKIT_NAMES, (name) => mix(from[0][name], to[0][name])), rotation };
});
