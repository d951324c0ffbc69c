import { randomGenerator } from "../../math/randomGenerator";
import { unit } from "../../math/unit";
import type { HairTail } from "../../types";
import { addCard, type CardLook } from "./addCard";
import type { CardList } from "./CardList";
import { DENSE_COLUMNS, HAIR_COLUMNS } from "./hairTexture";
import { neckDistance } from "./neckDistance";
import { sampleOctahedral } from "./octahedralMap";
import { NECK_AXIS_Z, type ScalpField } from "./ScalpField";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { cos, floor, hypot, max, PI, sin, sqrt } = Math;

/** Metres that the knot lies over the skull. */
const OVER = 0.012;
/** Shorter than this it is a bun, metres. */
const BUN = 0.05;
const CARDS = 90;
const SEGMENTS = 9;
export const TAIL_TRIANGLES = 2 * CARDS * SEGMENTS;
/** Radius of a tail at its knot and, more, at its thickest, metres; share of its length that hangs free of the head. */
const KNOT = 0.008;
const THICK = 0.016;
/** How much of its direction a tail keeps at a step of 1 cm. */
const STIFF = 0.8;
const STEP = 0.01;
/** What lies between the tail's middle and the neck, metres. */
const CLEAR = 0.012;
/** A bun: radius, how far its middle lies off the knot, and how far a card winds round it, radians. */
const BALL = 0.031;
const OFF = 0.016;
const WOUND = 2.2;
const WIDE = 0.011;
const OWN = 0.12;

/** Where hair is tied at a height behind the head, head frame. */
export function knotOf({ skull, size, centre }: ScalpField, { height }: HairTail): [number, number, number] {
  const rise = height - centre[1];
  const back = -sqrt(max(1e-4, 0.0081 - Math.min(rise * rise, 0.008)));
  const length = hypot(rise, back);
  const [y, z] = [rise / length, back / length];
  const far = sampleOctahedral(skull, size, 0, y, z) + OVER;
  return [0, centre[1] + far * y, centre[2] + far * z];
}

/** Adds what hangs from the knot, or is wound about it. */
export function addTail(
  list: CardList,
  field: ScalpField,
  knot: readonly number[],
  tail: HairTail,
  seed: number,
): void {
  const random = randomGenerator(seed + 2);
  const out = unit(knot.map((at, c) => at - field.centre[c]));
  const isBun = tail.length < BUN;
  const middle = isBun ? knot.map((at, c) => at + OFF * out[c]) : knot;
  const spine = isBun ? [] : spineOf(field, knot, out, tail.length);
  for (let n = 0; n < CARDS; n++) {
    const strand = isBun ? wound(middle, random) : hanging(spine, n / CARDS, random);
    const column = floor(random() * (n / CARDS > 0.75 ? HAIR_COLUMNS : DENSE_COLUMNS));
    const own = 1 + OWN * (2 * random() - 1);
    const look: CardLook = {
      width: WIDE * (0.8 + 0.5 * random()),
      roll: 0.5 * (random() - 0.5),
      left: column / HAIR_COLUMNS,
      right: (column + 1) / HAIR_COLUMNS,
      rootTint: own,
      endTint: own,
    };
    addCard(list, strand, isBun ? middle : axisOf(strand, spine), look);
  }
}

/** The tail's middle line: away from the head, then down, never into the neck. */
function spineOf(field: ScalpField, knot: readonly number[], out: readonly number[], length: number): number[][] {
  const line = [[...knot]];
  let way = [...out];
  let at = [...knot];
  for (let s = 0; s < length / STEP; s++) {
    way = unit(way.map((value, c) => STIFF * value - (c === 1 ? 1 - STIFF : 0)));
    at = at.map((value, c) => value + STEP * way[c]);
    const free = neckDistance(field, at[1], PI) + CLEAR + KNOT + THICK;
    at[2] = Math.min(at[2], NECK_AXIS_Z - free);
    line.push(at);
  }
  return line;
}

/** @param depth 0 in the middle .. 1 outside */
function hanging(spine: readonly number[][], depth: number, random: () => number): Float32Array {
  const turn = 2 * PI * random();
  const share = sqrt(depth) * (0.8 + 0.2 * random());
  const end = 0.75 + 0.25 * random();
  const strand = new Float32Array((SEGMENTS + 1) * 3);
  for (let i = 0; i <= SEGMENTS; i++) {
    const t = (end * i) / SEGMENTS;
    const [x, y, z] = placeOn(spine, t);
    const radius = share * (KNOT + THICK * sin(PI * (0.12 + 0.8 * t)) ** 2);
    strand.set([x + radius * cos(turn), y, z + radius * sin(turn)], i * 3);
  }
  return strand;
}

/** An arc on a ball, anyhow. */
function wound(middle: readonly number[], random: () => number): Float32Array {
  const a = unit([random() - 0.5, random() - 0.5, random() - 0.5]);
  const other = unit([random() - 0.5, random() - 0.5, random() - 0.5]);
  const on = a[0] * other[0] + a[1] * other[1] + a[2] * other[2];
  const b = unit(other.map((value, c) => value - on * a[c]));
  const radius = BALL * (0.8 + 0.2 * random());
  const strand = new Float32Array((SEGMENTS + 1) * 3);
  for (let i = 0; i <= SEGMENTS; i++) {
    const angle = WOUND * (i / SEGMENTS - 0.5);
    for (let c = 0; c < 3; c++) strand[i * 3 + c] = middle[c] + radius * (cos(angle) * a[c] + sin(angle) * b[c]);
  }
  return strand;
}

function placeOn(spine: readonly number[][], share: number): readonly number[] {
  const at = share * (spine.length - 1);
  const before = Math.min(spine.length - 2, floor(at));
  return [0, 1, 2].map((c) => spine[before][c] + (at - before) * (spine[before + 1][c] - spine[before][c]));
}

/** Beside what a strand's middle lies: cards face away from it. */
function axisOf(strand: Float32Array, spine: readonly number[][]): readonly number[] {
  const place = 3 * (SEGMENTS >> 1);
  const y = strand[place + 1];
  return spine.reduce((best, one) => (Math.abs(one[1] - y) < Math.abs(best[1] - y) ? one : best));
}
