import type { Anchor } from "./fitAnchor";
import type { PhotoCues } from "./PhotoCues";
import { skinAlbedo } from "./skinAlbedo";

/** Darker cues are dark frames. */
const DARKEST = 0.004;

/** The 13 numbers by which the skin network judges tone and exposure; twin of cue_vector in models/train/skin/inputs.py. */
export function cueVector(cues: PhotoCues, anchor: Anchor): Float32Array {
  const skin = skinAlbedo(0.4, 0.4).map(Math.log);
  const level = (skin[0] + skin[1] + skin[2]) / 3;
  const radiance = [0, 1, 2].map((c) => Math.log(Math.max(DARKEST, 0.2820948 * anchor.sh[c])) + skin[c] - level + 1);
  return Float32Array.from([
    ...colorCue(cues.sclera),
    ...colorCue(cues.background),
    cues.clippedShare,
    logCue(cues.medianLuminance),
    ...radiance,
  ]);
}

function colorCue(color: readonly [number, number, number] | undefined): number[] {
  return color ? [...color.map(logCue), 1] : [0, 0, 0, 0];
}

function logCue(value: number): number {
  return Math.log(Math.max(DARKEST, value)) + 1;
}
