import { buildBvhTree } from "../../math/buildBvhTree";
import { transformPoints } from "../../math/transformPoints";
import { pointAmbientOcclusion } from "../bake/pointAmbientOcclusion";
import type { HeadModel } from "../HeadModel";
import { pointNormals } from "../pointNormals";
import { pointTriangles } from "../pointTriangles";
import type { Loft } from "./loftRings";
import { mergeLofts } from "./mergeLofts";

/** A laughing mouth, half open: between the smile that shows only the front and the cry that shows all. */
const OPEN: Readonly<Record<string, number>> = {
  jawOpen: 0.4,
  mouthSmileLeft: 0.5,
  mouthSmileRight: 0.5,
  mouthUpperUpLeft: 0.4,
  mouthUpperUpRight: 0.4,
  mouthLowerDownLeft: 0.4,
  mouthLowerDownRight: 0.4,
};

/** A body of the mouth and whether it hangs on the lower jaw. */
export interface MouthBody extends Loft {
  readonly lower: boolean;
}

/**
 * Share of the light from outside that comes to each point of the bodies in an open mouth: what skin and bodies leave of
 * the cosine-weighted sky. The tongue, the last body, has the mean of in and out: its tints cannot move with it.
 * @param neutral points of the person without expression
 * @param jawOpen motion of the lower jaw at weight 1, 3x4
 * @param tongueOut points of the tongue outside
 */
export function mouthOcclusion(
  model: HeadModel,
  neutral: Float32Array,
  bodies: readonly MouthBody[],
  jawOpen: Float64Array | undefined,
  tongueOut: Float32Array,
): Float32Array[] {
  const skin = neutral.slice();
  model.expressionNames.forEach((name, e) => {
    const weight = OPEN[name] ?? 0;
    if (weight > 0) for (let i = 0; i < skin.length; i++) skin[i] += weight * model.expression[e][i];
  });
  const lowered = (points: Float32Array) => (jawOpen ? moved(points, jawOpen) : points);
  const open = bodies.map((body) => ({ ...body, points: body.lower ? lowered(body.points) : body.points }));
  const all = mergeLofts([{ points: skin, triangles: pointTriangles(model) }, ...open]);
  const tree = buildBvhTree(all.points, all.triangles);
  const seen = ({ points, triangles }: Loft) => pointAmbientOcclusion(tree, points, pointNormals(points, triangles));
  const shares = open.map(seen);
  const tongue = shares[shares.length - 1];
  const outside = seen({ ...bodies[bodies.length - 1], points: lowered(tongueOut) });
  tongue.forEach((share, p) => {
    tongue[p] = (share + outside[p]) / 2;
  });
  return shares;
}

function moved(points: Float32Array, motion: Float64Array): Float32Array {
  const whole = transformPoints(motion, points);
  return points.map((value, i) => value + OPEN.jawOpen * (whole[i] - value));
}
