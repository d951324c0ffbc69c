import type { Avatar } from "../types";

/** Vertices of the head model 1 by the places they are at; its topology is a contract. */
const VERTICES = {
  /** Where the pads of glasses meet, on the mid-plane. */
  noseBridge: 1641,
  /** Where an ear is pierced: the middle of the lobe's outer face. */
  leftEarLobe: 1874,
  rightEarLobe: 8596,
  /** Where an ear's upper edge meets the head: the temples of glasses rest there. */
  leftEarTop: 1881,
  rightEarTop: 8603,
  /** The highest point of the mean skull. */
  crown: 3868,
  /** The foremost point of the chin's lower edge. */
  chin: 5843,
} as const;

/** Left and right as the person has them. */
export type HeadAnchor = keyof typeof VERTICES;

/**
 * Places on the person's own neutral skin to hang things on: glasses, earrings, hats.
 * @returns x, y, z of each, head frame, metres. In a left-handed scene x is negated, as the avatar's is
 * @throws RangeError for a head whose model is not of version 1
 */
export function headAnchors({
  head,
  headModelVersion,
}: Pick<Avatar, "head" | "headModelVersion">): Readonly<Record<HeadAnchor, readonly [number, number, number]>> {
  if (!headModelVersion.startsWith("1.")) {
    throw new RangeError(`anchors are known for head model 1, not ${headModelVersion}`);
  }
  const at = (vertex: number) => Array.from(head.positions.subarray(3 * vertex, 3 * vertex + 3));
  return Object.fromEntries(Object.entries(VERTICES).map(([name, vertex]) => [name, at(vertex)])) as never;
}
