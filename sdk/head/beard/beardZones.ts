import { smoothstep } from "../../math/smoothstep";
import type { BeardZones } from "../../types";
import type { HeadModel } from "../HeadModel";
import { poseHeadPoints } from "../poseHeadPoints";

/** Heights and half widths on the mean head, metres: nose's base, the mouth's corner, the lower lip's end, under the chin. */
const NOSE_BASE = -0.047;
const MOUTH = -0.066;
const LIP_END = -0.08;
const CHIN_END = -0.122;
const MOUTH_HALF = 0.034;
const GOATEE_HALF = 0.026;
/** The beard's upper edge rises from the mouth's corner to the ear by this slope; before the ear it ends. */
const CHEEK_SLOPE = 0.5;
const EAR = -0.055;
/** Edges are soft by this much. */
const SOFT = 0.006;

/** Where a beard can grow, 0..1 for each vertex of the model: on the upper lip, on the chin, along the jaws. */
export function beardZones(model: HeadModel): BeardZones {
  const points = poseHeadPoints(model, [], []);
  const { lips, innerMouth, nose, nostrils, ears } = model.regions;
  const zone = (inside: (x: number, y: number, z: number) => number) =>
    Float32Array.from(model.vertexPoint, (p) => {
      const [x, y, z] = points.subarray(p * 3, p * 3 + 3);
      const bare = Math.max(lips[p], innerMouth[p], nose[p], nostrils[p], ears[p]);
      return bare > 0.5 || z < EAR ? 0 : (1 - bare) * inside(Math.abs(x), y, z);
    });
  const below = (edge: number, y: number) => smoothstep(edge + SOFT, edge - SOFT, y);
  const within = (half: number, x: number) => smoothstep(half + SOFT, half - SOFT, x);
  const onLip = (x: number, y: number) => within(MOUTH_HALF, x) * below(NOSE_BASE, y) * (1 - below(MOUTH - 0.004, y));
  const onChin = (x: number, y: number, z: number) =>
    within(GOATEE_HALF, x) * below(LIP_END, y) * (1 - below(CHIN_END, y)) * smoothstep(-0.02, 0, z);
  return {
    moustache: zone((x, y, z) => onLip(x, y) * smoothstep(0, 0.01, z)),
    chin: zone(onChin),
    jaw: zone((x, y, z) => {
      const edge = MOUTH + CHEEK_SLOPE * Math.max(0, x - MOUTH_HALF);
      const side = below(edge, y) * (1 - below(CHIN_END, y)) * smoothstep(EAR, EAR + 2 * SOFT, z);
      return Math.max(0, side * (1 - onLip(x, y)) - onChin(x, y, z));
    }),
  };
}
