import { smoothstep } from "../math/smoothstep";
import type { HeadJoints } from "./headJoints";

/**
 * Where the neck bends, along the way from its joint (0) to the head's (1): above `rigid`, chin, ears and nape's hair go
 * with the head (chins of four people begin at .51 to .66), below `still` is the rim on the shoulders (-.55 to -.47).
 */
const BEND = { still: -0.15, rigid: 0.5 } as const;

/**
 * How far skin or hair goes with the head when it turns against the neck: 1 rigidly, 0 not at all.
 * @param positions V * 3, head frame
 * @returns V values
 */
export function neckWeights(positions: Float32Array, { neck, head }: HeadJoints): Float32Array {
  const axis = [0, 1, 2].map((c) => head[c] - neck[c]);
  const square = axis.reduce((sum, value) => sum + value * value, 0);
  return Float32Array.from({ length: positions.length / 3 }, (_, vertex) => {
    const along = axis.reduce((sum, value, c) => sum + value * (positions[vertex * 3 + c] - neck[c]), 0) / square;
    return smoothstep(BEND.still, BEND.rigid, along);
  });
}
