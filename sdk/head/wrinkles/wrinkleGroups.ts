/**
 * Where a face folds, and the shapes that fold it: a group's weight is the greatest of weight * factor. Groups whose places
 * touch stand beside each other where they can: between two codes of the map a texel has a mix of both.
 */
export const WRINKLE_GROUPS = [
  { name: "foreheadRight", shapes: { browOuterUpRight: 1, browInnerUp: 0.5 } },
  { name: "forehead", shapes: { browInnerUp: 1, browOuterUpLeft: 0.5, browOuterUpRight: 0.5 } },
  { name: "foreheadLeft", shapes: { browOuterUpLeft: 1, browInnerUp: 0.5 } },
  { name: "glabella", shapes: { browDownLeft: 0.8, browDownRight: 0.8 } },
  { name: "eyeRight", shapes: { eyeSquintRight: 1, cheekSquintRight: 1, mouthSmileRight: 0.75 } },
  {
    name: "cheekRight",
    shapes: { mouthSmileRight: 1, mouthDimpleRight: 0.8, mouthUpperUpRight: 0.6, noseSneerRight: 0.6 },
  },
  { name: "nose", shapes: { noseSneerLeft: 1, noseSneerRight: 1 } },
  { name: "cheekLeft", shapes: { mouthSmileLeft: 1, mouthDimpleLeft: 0.8, mouthUpperUpLeft: 0.6, noseSneerLeft: 0.6 } },
  { name: "eyeLeft", shapes: { eyeSquintLeft: 1, cheekSquintLeft: 1, mouthSmileLeft: 0.75 } },
  { name: "chin", shapes: { mouthShrugLower: 1, mouthPucker: 0.6, mouthFrownLeft: 0.5, mouthFrownRight: 0.5 } },
] as const;

/** Codes of groups in a map's alpha, and the shaders' vectors of four. */
export const WRINKLE_SLOTS = 12;

const TABLE = WRINKLE_GROUPS.map(({ shapes }) => Object.entries(shapes));

/**
 * How far each group is folded, 0..1; allocates nothing.
 * @param out WRINKLE_SLOTS long
 */
export function wrinkleWeights(weightOf: (name: string) => number, out: Float32Array): Float32Array {
  for (let g = 0; g < TABLE.length; g++) {
    let most = 0;
    for (let s = 0; s < TABLE[g].length; s++) most = Math.max(most, TABLE[g][s][1] * weightOf(TABLE[g][s][0]));
    out[g] = Math.min(1, most);
  }
  return out;
}
