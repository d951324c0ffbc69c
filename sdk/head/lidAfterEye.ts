import { smoothstep } from "../math/smoothstep";
import type { MeshData } from "../types";
import type { EyePlace } from "./eyeView";
import { heightAt, lidCurves } from "./lidCurves";

/**
 * How much farther a lid goes after the eye than the model's shapes take it. Lids of people go about .1 mm a degree below
 * and .18 above; the model's lower one goes .05 down and hides half of a pupil that looks down and in, its upper one .1 up.
 * The upper one gets a part of that: in files, where shapes add up, a blink would leave it open by as much.
 */
const REACH = {
  Down: { lid: 1, times: 2 },
  Up: { lid: -1, times: 1.2 },
} as const;
/** From the middle between the lids (0) to the lid's edge (1): where skin begins to be that lid's, and wholly is. */
const OWN = { begin: -0.4, end: 0.8 } as const;
/** Half an opening is no narrower than this at the corners, eye radii. */
const LEAST_HALF = 0.06;

/**
 * An eyeLookDown shape whose lower lid, or an eyeLookUp shape whose upper lid follows the eye. The skin keeps the distance
 * from the ball's middle that the model's own shape gives it: a longer way straight on would lift it off the ball.
 * @param shape V * 3, displacement of the mesh's vertices
 * @returns the same shape where no lids surround the eye
 */
export function lidAfterEye(mesh: MeshData, eye: EyePlace, way: keyof typeof REACH, shape: Float32Array): Float32Array {
  const curves = lidCurves({ ...mesh, morphTargets: [] }, eye);
  if (!curves) return shape;
  const { lid, times } = REACH[way];
  const { centre, radius } = eye;
  const ends = [curves.inner, curves.outer].sort((a, b) => a - b);
  const moved = shape.slice();
  for (let i = 0; i < shape.length; i += 3) {
    const from = [0, 1, 2].map((c) => mesh.positions[i + c] - centre[c]);
    if (from[2] <= 0 || (shape[i] === 0 && shape[i + 1] === 0 && shape[i + 2] === 0)) continue;
    const x = Math.min(ends[1], Math.max(ends[0], from[0] / radius));
    const [upper, lower] = [heightAt(curves.upper, x), heightAt(curves.lower, x)];
    const below = ((upper + lower) / 2 - from[1] / radius) / Math.max(LEAST_HALF, (upper - lower) / 2);
    const share = 1 + (times - 1) * smoothstep(OWN.begin, OWN.end, lid * below);
    const own = from.map((value, c) => value + shape[i + c]);
    const farther = from.map((value, c) => value + share * shape[i + c]);
    const scale = Math.hypot(...own) / Math.hypot(...farther);
    for (let c = 0; c < 3; c++) moved[i + c] = scale * farther[c] - from[c];
  }
  return moved;
}
