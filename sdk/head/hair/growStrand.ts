import { smoothstep } from "../../math/smoothstep";
import type { HairOutline, HairStyle } from "../../types";
import { combHair } from "./combHair";
import { followFlow } from "./followFlow";
import { hairHeight } from "./hairHeight";
import { neckDistance } from "./neckDistance";
import { sampleOctahedral } from "./octahedralMap";
import { NECK_AXIS_Z, type ScalpField } from "./ScalpField";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { atan2, ceil, cos, hypot, max, min, sin, PI } = Math;

/** What all strands of a head share. */
export interface HairGround {
  readonly field: ScalpField;
  readonly style: HairStyle;
  readonly outline?: HairOutline;
  readonly seed: number;
  /**
   * Whether hair may be at a place, head frame: what a photo shows bare it keeps bare.
   * @param chance 0..1, the same for all of a strand: edges that are unsure become ragged by it
   */
  readonly isFree: (x: number, y: number, z: number, chance: number) => boolean;
  /** Where hair is tied together, head frame; absent: nowhere. */
  readonly knot?: readonly [number, number, number];
}

/** What makes a strand differ from its neighbours. */
export interface StrandPlan {
  /** Head frame, on the skin. */
  readonly root: ArrayLike<number>;
  /** Metres. */
  readonly length: number;
  /** 0 on the scalp .. 1 outermost. */
  readonly layer: number;
  /** Radians off its neighbours' way. */
  readonly stray: number;
  /** 0..1, where in its wave a lock begins; also its chance at unsure edges. */
  readonly phase: number;
  /** Lowest place of its end, y of the head frame. */
  readonly hem: number;
  /** Metres that the end stands off. */
  readonly flick: number;
}

/** Finest step, metres: a coarser one would cut corners through the head. */
const STEP = 0.006;
/** Nearest that hair comes to the skin after its root, metres. */
const CLEARANCE = 0.0012;
/** Hair rises at up to this slope, metres of height per metre of length. */
const SLOPE = 1;
/** How much of its direction a strand keeps at each step: hair does not turn sharply. */
const STIFF = 0.75;
/** Below these heights hair hangs instead of lying on the head, and the neck is its ground instead of the skull; head frame. */
const LIES = 0.03;
const HANGS = -0.03;
const SKULL_ENDS = -0.035;
const NECK_BEGINS = -0.065;
/** Hanging hair falls in towards the neck by this slope, until the shoulders. */
const INWARD = 0.3;
const SHOULDERS = -0.13;
/** Lengths of the sides between which hair turns from standing on the head to hanging from it, metres. */
const SHORT = 0.06;
const LOOSE = 0.11;
/** Short hair thins out from so much over its hem. */
const TAPER = 0.045;
/** A lock's wave: metres long, metres wide at curl 1. */
const WAVE = 0.028;
const WIDE = 0.007;
/** A strand ends so near to the knot, and what a photo shows of it counts from twice this distance on, metres. */
const KNOT = 0.012;
const GATHERED = 0.06;
/** A strand cut shorter than this share of its segments is left out. */
const LEAST = 0.3;

/**
 * One strand from its root: it follows the comb, rises to its layer and hangs where the head ends.
 * @param segments of the same length, in long hair of a growing one; fewer come back where the photo shows the strand's end
 * @returns (up to segments + 1) * 3, head frame; undefined where no hair may stand, and for a length of 0
 */
export function growStrand(ground: HairGround, plan: StrandPlan, segments: number): Float32Array | undefined {
  if (!(plan.length > 0)) return undefined;
  const points = new Float32Array((segments + 1) * 3);
  points.set(plan.root);
  const growing = smoothstep(SHORT, 2 * SHORT, plan.length);
  const whole = segments * (1 - growing) + 0.5 * segments * (segments + 1) * growing;
  const at = Float64Array.from(plan.root);
  const way = new Float64Array(3);
  let count = 1;
  let grown = 0;
  for (let s = 0; s < segments; s++) {
    // Long hair bends on the head, then hangs: its segments become longer.
    const segment = (plan.length * (1 - growing + (s + 1) * growing)) / whole;
    const steps = max(1, ceil(segment / STEP));
    const step = segment / steps;
    for (let k = 0; k < steps; k++) {
      turnWay(ground, plan, at, grown > 0 ? STIFF : 0, way);
      for (let c = 0; c < 3; c++) at[c] += step * way[c];
      grown += step;
      layOnHead(ground, plan, grown, at);
    }
    const wave = waveOf(ground.style, grown / plan.length);
    const turn = 2 * PI * (plan.phase + grown / WAVE);
    const [x, y, z] = [at[0] + cos(turn) * wave, at[1], at[2] + sin(turn) * wave];
    if (y < plan.hem || !ground.isFree(x, y, z, plan.phase)) break;
    points.set([x, y, z], count * 3);
    count++;
    if (ground.knot && distanceTo(ground.knot, x, y, z) < KNOT) break;
  }
  return count - 1 < max(1, LEAST * segments) ? undefined : smoothed(points.subarray(0, count * 3));
}

/** Strands bend, they have no corners: each point but the ends goes halfway to the middle of its neighbours. */
function smoothed(points: Float32Array): Float32Array {
  return points.map((value, i) =>
    i < 3 || i >= points.length - 3 ? value : 0.5 * value + 0.25 * (points[i - 3] + points[i + 3]),
  );
}

/** Radius of a lock, metres: it opens over the strand's first half. */
function waveOf({ curl }: HairStyle, share: number): number {
  return curl * WIDE * min(1, 2 * share);
}

/** How far hair hangs freely at a height, 0..1: short hair holds on to the head. */
function hanging(style: HairStyle, y: number): number {
  return smoothstep(SHORT, LOOSE, style.sides) * smoothstep(LIES, HANGS, y);
}

function distanceTo(knot: ArrayLike<number>, x: number, y: number, z: number): number {
  return hypot(knot[0] - x, knot[1] - y, knot[2] - z);
}

/** Hair that is tied runs to the knot. */
function gather(knot: ArrayLike<number>, x: number, y: number, z: number, way: Float64Array): void {
  const away = distanceTo(knot, x, y, z) || 1;
  way[0] = (knot[0] - x) / away;
  way[1] = (knot[1] - y) / away;
  way[2] = (knot[2] - z) / away;
}

/** The direction of the next step: the comb's, along the skin and astray, turning into the fall. */
function turnWay(
  { field, style, seed, outline, knot }: HairGround,
  plan: StrandPlan,
  at: Float64Array,
  stiff: number,
  way: Float64Array,
): void {
  const [x, y, z] = at;
  const [px, py, pz] = way;
  combHair(style, seed, x, y, z, way);
  if (knot) gather(knot, x, y, z, way);
  if (outline?.flow) {
    const most = knot ? smoothstep(GATHERED, 2 * GATHERED, distanceTo(knot, x, y, z)) : undefined;
    followFlow(outline.flow, x - field.centre[0], y - field.centre[1], z - field.centre[2], way, most);
  }
  const hang = knot ? 0 : hanging(style, y);
  let dx = way[0] * (1 - hang);
  let dy = way[1] * (1 - hang) - hang;
  let dz = way[2] * (1 - hang);
  const inward = INWARD * hang * smoothstep(SHOULDERS, HANGS, y);
  dx -= inward * (x / (hypot(x, z - NECK_AXIS_Z) || 1));
  dz -= inward * ((z - NECK_AXIS_Z) / (hypot(x, z - NECK_AXIS_Z) || 1));
  let [rx, ry, rz] = [x - field.centre[0], y - field.centre[1], z - field.centre[2]];
  const distance = hypot(rx, ry, rz);
  [rx, ry, rz] = [rx / distance, ry / distance, rz / distance];
  const lift = (dx * rx + dy * ry + dz * rz) * (1 - hang);
  [dx, dy, dz] = [dx - lift * rx, dy - lift * ry, dz - lift * rz];
  const [c, s] = [cos(plan.stray), sin(plan.stray) * (1 - 0.7 * hang)];
  const [tx, ty, tz] = [
    dx * c + (ry * dz - rz * dy) * s,
    dy * c + (rz * dx - rx * dz) * s,
    dz * c + (rx * dy - ry * dx) * s,
  ];
  const length = hypot(tx, ty, tz) || 1;
  way[0] = stiff * px + ((1 - stiff) * tx) / length;
  way[1] = stiff * py + ((1 - stiff) * ty) / length;
  way[2] = stiff * pz + ((1 - stiff) * tz) / length;
  const whole = hypot(way[0], way[1], way[2]) || 1;
  for (let c = 0; c < 3; c++) way[c] /= whole;
}

/** Moves a strand's end to its height over the skull, or off the neck. */
function layOnHead(
  { field, style, outline, knot }: HairGround,
  plan: StrandPlan,
  grown: number,
  at: Float64Array,
): void {
  const { centre } = field;
  const [x, y, z] = at;
  const loose = smoothstep(SHORT, LOOSE, style.sides);
  const hang = knot ? 0 : hanging(style, y);
  let [rx, ry, rz] = [x - centre[0], y - centre[1], z - centre[2]];
  const distance = hypot(rx, ry, rz);
  [rx, ry, rz] = [rx / distance, ry / distance, rz / distance];
  const tapered = smoothstep(style.hem - TAPER, style.hem + TAPER, y) * (1 - loose) + loose;
  const tall = hairHeight(outline, style.volume, rx, ry, rz) * plan.layer * (0.12 + 0.88 * tapered);
  const rise = min(tall, SLOPE * grown * smoothstep(0, 2 * tall + 0.004, grown + 0.3 * tall + 0.002));
  const share = grown / plan.length;
  // A lock turns about its way: that must lie off the skin by the lock's radius.
  const over = CLEARANCE + rise + plan.flick * share ** 2 + waveOf(style, share);
  const wanted = sampleOctahedral(field.skull, field.size, rx, ry, rz) + over;
  const onSkull = wanted + hang * max(0, distance - wanted);
  const neck = smoothstep(SKULL_ENDS, NECK_BEGINS, y);
  const [ax, az] = [x, z - NECK_AXIS_Z];
  const aside = hypot(ax, az) || 1e-6;
  const free = neckDistance(field, y, atan2(ax, az)) + over;
  const offNeck = free + hang * max(0, aside - free);
  at[0] = (1 - neck) * (centre[0] + rx * onSkull) + (neck * ax * offNeck) / aside;
  at[1] = (1 - neck) * (centre[1] + ry * onSkull) + neck * y;
  at[2] = (1 - neck) * (centre[2] + rz * onSkull) + neck * (NECK_AXIS_Z + (az * offNeck) / aside);
}
