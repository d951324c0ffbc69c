import { closestOnTriangle } from "../../math/closestOnTriangle";
import type { MeshData } from "../../types";
import { atPlace, type SkinPlace } from "./SkinPlace";

type Vector = readonly [number, number, number];

/** Skin farther than this from a point is not looked at, metres. */
const NEAR = 0.006;

/**
 * The places of the skin nearest to points that lie on it or close by.
 * @throws RangeError where there is no skin within 6 mm
 */
export function findSkinPlaces(
  { positions, indices }: Pick<MeshData, "positions" | "indices">,
  points: readonly Vector[],
): SkinPlace[] {
  const at = (vertex: number): Vector => [positions[vertex * 3], positions[vertex * 3 + 1], positions[vertex * 3 + 2]];
  const best = points.map(() => ({ distance: Number.POSITIVE_INFINITY, place: undefined as SkinPlace | undefined }));
  const [low, high] = [Math.min, Math.max].map((most, side) =>
    [0, 1, 2].map((c) => most(...points.map((point) => point[c])) + (side ? NEAR : -NEAR)),
  );
  for (let t = 0; t < indices.length; t += 3) {
    const vertices = [indices[t], indices[t + 1], indices[t + 2]] as const;
    const [a, b, c] = [at(vertices[0]), at(vertices[1]), at(vertices[2])];
    if ([0, 1, 2].some((k) => Math.max(a[k], b[k], c[k]) < low[k] || Math.min(a[k], b[k], c[k]) > high[k])) continue;
    points.forEach((point, i) => {
      if (Math.hypot(point[0] - a[0], point[1] - a[1], point[2] - a[2]) > 2 * NEAR) return;
      const place = { vertices, weights: closestOnTriangle(point, a, b, c) };
      const [x, y, z] = atPlace(positions, place);
      const distance = Math.hypot(x - point[0], y - point[1], z - point[2]);
      if (distance < best[i].distance) best[i] = { distance, place };
    });
  }
  return best.map(({ distance, place }) => {
    if (!place || distance > NEAR) throw new RangeError("no skin near the point");
    return place;
  });
}
