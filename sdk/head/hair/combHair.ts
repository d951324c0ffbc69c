import { latticeNoise } from "../../math/latticeNoise";
import { smoothstep } from "../../math/smoothstep";
import type { HairStyle } from "../../types";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { cos, exp, hypot, sign, sin } = Math;

/** Where hair runs away from, head frame, metres: the crown, a little to the left as with most people. */
const CROWN = [0.008, 0.108, -0.1] as const;
/** Turn about the crown, radians, as a whorl does. */
const WHORL = 0.5;
/** Heights between which the sides end and the top begins. */
const SIDE = 0.045;
const TOP = 0.085;
/** The hairline lies so much lower than the crown's sides. */
const FRONT = 0.03;
/** A parting lies this far from the middle. */
const PARTING = 0.032;
/** Neighbouring locks differ by up to this angle, radians; noise cells per metre. */
const WANDER = 0.25;
const LOCKS = 55;

/**
 * Direction of combed hair at a place over the scalp, unit, head frame, not yet laid on the skin.
 * @param out gets x, y, z
 */
export function combHair(
  { lie, fringe }: Pick<HairStyle, "lie" | "fringe">,
  seed: number,
  x: number,
  y: number,
  z: number,
  out: Float64Array,
): void {
  let dx = x - CROWN[0];
  let dy = y - CROWN[1];
  let dz = z - CROWN[2];
  const away = hypot(dx, dy, dz) || 1;
  const whorl = WHORL * exp(-away / 0.03);
  [dx, dz] = [(dx * cos(whorl) + dz * sin(whorl)) / away, (dz * cos(whorl) - dx * sin(whorl)) / away];
  dy /= away;
  // Behind and at the sides all hair runs down, a little back.
  const front = FRONT * smoothstep(-0.06, 0, z);
  const top = smoothstep(SIDE - front, TOP - front, y) * smoothstep(-0.13, -0.09, z);
  const combed = combedTop(lie, fringe, x, z);
  const wander = WANDER * latticeNoise(x * LOCKS, y * LOCKS, z * LOCKS, seed);
  let tx = dx * (1 - top) + combed[0] * top;
  let tz = dz * (1 - top) + combed[1] * top;
  const ty = dy * (1 - top) - 0.25 * (1 - top);
  if (top < 1) tz -= (1 - top) * 0.35 * smoothstep(-0.05, 0.0, z);
  [tx, tz] = [tx * cos(wander) + tz * sin(wander), tz * cos(wander) - tx * sin(wander)];
  const length = hypot(tx, ty, tz) || 1;
  out[0] = tx / length;
  out[1] = ty / length;
  out[2] = tz / length;
}

/** x of the parting, head frame, metres; undefined where hair is combed all one way. */
export function partingOf(lie: HairStyle["lie"]): number | undefined {
  if (lie === "forward" || lie === "back") return undefined;
  return lie === "middle" ? 0 : lie === "left" ? -PARTING : PARTING;
}

/** x and z of the direction on top of the head. */
function combedTop(lie: HairStyle["lie"], fringe: number, x: number, z: number): readonly [number, number] {
  switch (lie) {
    case "forward":
      return [x * 6, 1];
    case "back":
      return [x * 5, -1];
    case "middle":
      return [sign(x), 0.15 - z * 2 + 0.6 * fringe];
    default:
      // From the parting to either side; near the forehead a little forward, then back.
      return [sign(x - (partingOf(lie) ?? 0)), 0.05 + z * 1.5 + 0.9 * fringe];
  }
}
