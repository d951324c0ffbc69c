import { cross } from "../../math/cross";
import { unit } from "../../math/unit";
import type { MeshData, MorphTarget } from "../../types";
import { atPlace, type SkinPlace } from "./SkinPlace";

type Vector = readonly [number, number, number];
type Frame = readonly [Vector, Vector, Vector];

/**
 * The shapes of cards that stand on the skin: each goes and turns with its root, as a whole.
 * @param places of the cards' roots
 * @param positions of all cards' vertices, `count` each
 * @param least metres that a shape must move a root for the root to go with it; a shape that moves all less than four times
 *   that is left out
 */
export function moveWithSkin(
  { positions: skin, normals, morphTargets }: MeshData,
  places: readonly SkinPlace[],
  positions: Float32Array,
  count: number,
  least: number,
): MorphTarget[] {
  const still = new Float32Array(skin.length);
  const roots = places.map((place) => ({
    place,
    at: atPlace(skin, place),
    frame: frameOf(skin, still, normals, still, place),
  }));
  return morphTargets.flatMap((target) => {
    const shifts = roots.map(({ place }) => atPlace(target.positions, place));
    if (!shifts.some((shift) => Math.hypot(...shift) > 4 * least)) return [];
    const moved = new Float32Array(positions.length);
    roots.forEach(({ place, at, frame }, n) => {
      if (Math.hypot(...shifts[n]) < least) return;
      const turned = frameOf(skin, target.positions, normals, target.normals, place);
      for (let v = n * count; v < (n + 1) * count; v++) {
        const offset = [0, 1, 2].map((c) => positions[v * 3 + c] - at[c]);
        const own = frame.map((axis) => axis.reduce((sum, value, c) => sum + value * offset[c], 0));
        for (let c = 0; c < 3; c++) {
          const after = own.reduce((sum, value, k) => sum + value * turned[k][c], 0);
          moved[v * 3 + c] = shifts[n][c] + after - offset[c];
        }
      }
    });
    // Normals stay: cards are lit as one soft body, which hardly turns.
    return [{ name: target.name, positions: moved, normals: new Float32Array(moved.length) }];
  });
}

/** Normal, the way along the first edge of the place's triangle, and across. */
function frameOf(
  skin: Float32Array,
  moved: Float32Array,
  normals: Float32Array,
  turned: Float32Array,
  place: SkinPlace,
): Frame {
  const [base, change] = [atPlace(normals, place), atPlace(turned, place)];
  const normal = unit([base[0] + change[0], base[1] + change[1], base[2] + change[2]]);
  const [a, b] = place.vertices;
  const edge = [0, 1, 2].map((c) => skin[b * 3 + c] + moved[b * 3 + c] - skin[a * 3 + c] - moved[a * 3 + c]);
  const on = edge[0] * normal[0] + edge[1] * normal[1] + edge[2] * normal[2];
  const along = unit([edge[0] - on * normal[0], edge[1] - on * normal[1], edge[2] - on * normal[2]]);
  return [normal, along, cross(normal, along)];
}
