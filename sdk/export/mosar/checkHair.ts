import type { HairLie } from "../../types";
import { checkMesh } from "./checkMesh";
import { unreadable } from "./mosarFormat";
import { floats, number, numbers, part, squareSide, text } from "./plainChecks";

const LIES: readonly HairLie[] = ["forward", "back", "left", "right", "middle"];
/** No hair is longer, metres. */
const LONGEST = 2;

/**
 * Hair that can be drawn, and grown anew by another style.
 * @param vertices how many the head has
 * @throws AvatarError avatar-unreadable
 */
export function checkHair(value: unknown, vertices: number): void {
  const hair = part(value, "hair");
  floats(hair.tints, "hair.tints", 3 * checkMesh(hair.mesh, "hair"), Float32Array);
  checkStyle(hair.style);
  const scalp = part(hair.scalp, "hair.scalp");
  for (const name of ["growth", "scalp", "ears", "shade"]) {
    floats(scalp[name], `hair.scalp.${name}`, vertices, Float32Array);
  }
  if (hair.outline !== undefined) checkOutline(hair.outline);
}

function checkStyle(value: unknown): void {
  const style = part(value, "hair.style");
  for (const name of ["length", "sides", "volume"]) number(style[name], `hair.style.${name}`, 0, LONGEST);
  for (const name of ["fringe", "curl"]) number(style[name], `hair.style.${name}`, 0, 1);
  number(style.hem, "hair.style.hem", -LONGEST, LONGEST);
  text(style.lie, "hair.style.lie", LIES);
  numbers(style.color, "hair.style.color", 3, 0);
  if (style.tail === undefined) return;
  const tail = part(style.tail, "hair.style.tail");
  number(tail.height, "hair.style.tail.height", -LONGEST, LONGEST);
  number(tail.length, "hair.style.tail.length", 0, LONGEST);
}

function checkOutline(value: unknown): void {
  const outline = part(value, "hair.outline");
  for (const name of ["view", "right", "up"]) numbers(outline[name], `hair.outline.${name}`, 3, -1.001, 1.001);
  const { heights } = outline;
  if (!(heights instanceof Float32Array) || heights.length === 0) throw unreadable("hair.outline has no heights");
  // NaN is where the hair was not seen.
  if (!heights.every((height) => Number.isNaN(height) || Math.abs(height) <= LONGEST)) {
    throw unreadable("hair.outline.heights are none of hair");
  }
  if (outline.flow !== undefined) checkFlow(outline.flow);
}

function checkFlow(value: unknown): void {
  const flow = part(value, "hair.outline.flow");
  const size = squareSide(flow.size, "hair.outline.flow");
  // Strands read four neighbours.
  number(size, "hair.outline.flow.size", 2);
  floats(flow.ways, "hair.outline.flow.ways", 3 * size * size, Float32Array);
}
