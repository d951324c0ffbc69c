import type { CardList } from "./CardList";
import { HAIR_CELL, type HairVolume } from "./HairVolume";
import { neckDistance } from "./neckDistance";
import { sampleOctahedral } from "./octahedralMap";
import { NECK_AXIS_Z, type ScalpField } from "./ScalpField";

// Constants of the module: Jest's sandbox looks globals up slowly.
const { atan2, ceil, floor, hypot, max, min } = Math;

/** Extinction of the head itself: nothing comes through a cell of it. */
const SOLID = 2000;
/** Metres that the head's cells lie under its skin, so that roots are not inside. */
const UNDER = 0.003;
/** Below this height of the head frame the neck is asked for, above the skull. */
const NECK = -0.05;
/** Mean share of a card that strands cover, and how much of it faces the light on average. */
const COVER = 0.55;
const FACING = 0.5;
/** Lateral places of a card that are filled. */
const ACROSS = [0.17, 0.5, 0.83];

/** Puts the cards' area and the head into cells. Cards are rows of two vertices. */
export function fillHairVolume({ positions, indices }: CardList, field: ScalpField): HairVolume {
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < positions.length; i++) {
    low[i % 3] = min(low[i % 3], positions[i]);
    high[i % 3] = max(high[i % 3], positions[i]);
  }
  const origin = low.map((value) => value - HAIR_CELL) as [number, number, number];
  const counts = low.map((value, c) => ceil((high[c] - value) / HAIR_CELL) + 2) as [number, number, number];
  const extinction = new Float32Array(counts[0] * counts[1] * counts[2]);
  const perCell = (COVER * FACING) / HAIR_CELL ** 3;
  // Two triangles a segment, a, a + 1, a + 2 first: the rows a, a + 1 and a + 2, a + 3.
  for (let t = 0; t < indices.length; t += 6) {
    const a = indices[t] * 3;
    const corner = (row: number, edge: number, c: number) => positions[a + row * 6 + edge * 3 + c];
    const width = hypot(...[0, 1, 2].map((c) => corner(0, 1, c) - corner(0, 0, c)));
    const length = hypot(...[0, 1, 2].map((c) => corner(1, 0, c) - corner(0, 0, c)));
    const steps = max(1, ceil(length / HAIR_CELL));
    const share = (perCell * width * length) / (steps * ACROSS.length);
    for (let s = 0; s < steps; s++) {
      const along = (s + 0.5) / steps;
      for (const across of ACROSS) {
        const [x, y, z] = [0, 1, 2].map((c) => {
          const begin = corner(0, 0, c) + across * (corner(0, 1, c) - corner(0, 0, c));
          const end = corner(1, 0, c) + across * (corner(1, 1, c) - corner(1, 0, c));
          return floor((begin + along * (end - begin) - origin[c]) / HAIR_CELL);
        });
        extinction[(z * counts[1] + y) * counts[0] + x] += share;
      }
    }
  }
  fillHead(field, { origin, counts, extinction });
  return { origin, counts, extinction };
}

function fillHead(field: ScalpField, { origin, counts, extinction }: HairVolume): void {
  const [cx, cy, cz] = field.centre;
  for (let k = 0; k < counts[2]; k++) {
    const z = origin[2] + (k + 0.5) * HAIR_CELL;
    for (let j = 0; j < counts[1]; j++) {
      const y = origin[1] + (j + 0.5) * HAIR_CELL;
      for (let i = 0; i < counts[0]; i++) {
        const x = origin[0] + (i + 0.5) * HAIR_CELL;
        const inside =
          y < NECK
            ? hypot(x, z - NECK_AXIS_Z) < neckDistance(field, y, atan2(x, z - NECK_AXIS_Z)) - UNDER
            : hypot(x - cx, y - cy, z - cz) < sampleOctahedral(field.skull, field.size, x - cx, y - cy, z - cz) - UNDER;
        if (inside) extinction[(k * counts[1] + j) * counts[0] + i] = SOLID;
      }
    }
  }
}
