import { cross } from "../../math/cross";
import { unit } from "../../math/unit";
import type { CardList } from "./CardList";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { cos, hypot, max, min, sin } = Math;

export interface CardLook {
  /** Metres at its widest. */
  readonly width: number;
  /** Turn about its own strand, radians. */
  readonly roll: number;
  /** Left and right edge of its column of the texture, 0..1. */
  readonly left: number;
  readonly right: number;
  /** Factors on the albedo at root and end. */
  readonly rootTint: number;
  readonly endTint: number;
}

/** Share of its greatest width that a card has at the root and at its end. */
const ROOT_WIDTH = 0.75;
const END_WIDTH = 0.55;
/** How far normals are the head's own: cards are then one soft body and no plates. */
const SOFT = 0.88;
/** Normals open to the card's edges by this much: a lock is round. */
const ROUND = 0.3;

/** Adds a strand as a strip of two triangles a segment. @param strand points * 3 @param centre what cards face away from */
export function addCard(list: CardList, strand: Float32Array, centre: readonly number[], look: CardLook): void {
  const count = strand.length / 3;
  const first = list.positions.length / 3;
  const lengths = new Float64Array(count);
  for (let i = 1; i < count; i++) {
    lengths[i] = lengths[i - 1] + hypot(...[0, 1, 2].map((k) => strand[i * 3 + k] - strand[i * 3 - 3 + k]));
  }
  for (let i = 0; i < count; i++) {
    const t = lengths[i] / lengths[count - 1];
    const along = direction(strand, max(0, i - 1), min(count - 1, i + 1));
    const [x, y, z] = [strand[i * 3], strand[i * 3 + 1], strand[i * 3 + 2]];
    const out = unit([x - centre[0], y - centre[1], z - centre[2]]);
    const side = unit(cross(along, out));
    const face = cross(side, along);
    const [c, s] = [cos(look.roll), sin(look.roll)];
    const across = [0, 1, 2].map((k) => side[k] * c + face[k] * s);
    const flat = [0, 1, 2].map((k) => face[k] * c - side[k] * s);
    const taper = t < 0.35 ? ROOT_WIDTH + (1 - ROOT_WIDTH) * (t / 0.35) : 1 - ((1 - END_WIDTH) * (t - 0.35)) / 0.65;
    const half = 0.5 * look.width * taper;
    const tint = look.rootTint + (look.endTint - look.rootTint) * min(1, 1.4 * t);
    for (const edge of [-1, 1]) {
      list.positions.push(x + edge * half * across[0], y + edge * half * across[1], z + edge * half * across[2]);
      const normal = unit([0, 1, 2].map((k) => SOFT * out[k] + (1 - SOFT) * flat[k] + edge * ROUND * across[k]));
      list.normals.push(...normal);
      // A tangent stands on its normal.
      const on = along[0] * normal[0] + along[1] * normal[1] + along[2] * normal[2];
      list.tangents.push(...unit([0, 1, 2].map((k) => along[k] - on * normal[k])), 1);
      list.uvs.push(edge < 0 ? look.left : look.right, t);
      list.tints.push(tint, tint, tint);
    }
    if (i > 0) {
      const a = first + 2 * (i - 1);
      list.indices.push(a, a + 1, a + 2, a + 1, a + 3, a + 2);
    }
  }
}

function direction(p: Float32Array, a: number, b: number): number[] {
  return unit([p[b * 3] - p[a * 3], p[b * 3 + 1] - p[a * 3 + 1], p[b * 3 + 2] - p[a * 3 + 2]]);
}
