import { closestOnTriangle } from "../../math/closestOnTriangle";
import type { MeshData } from "../../types";
import { atPlace, type SkinPlace } from "./SkinPlace";

type Vector = readonly [number, number, number];

/** Skin farther than this from a point is not looked at, metres. */
const NEAR = 0.006;

/**
 * The places of the skin nearest to points that lie on it or close by.
 * @returns undefined where one has no skin within 6 mm
 */
export function findSkinPlaces(
  { positions, indices }: Pick<MeshData, "positions" | "indices">,
  points: readonly Vector[],
): SkinPlace[] | undefined {
  const at = (vertex: number): Vector => [positions[vertex * 3], positions[vertex * 3 + 1], positions[vertex * 3 + 2]];
  const best = points.map(() => ({ distance: Number.POSITIVE_INFINITY, place: undefined as SkinPlace | undefined }));
  const cells = intoCells(points);
  for (let t = 0; t < indices.length; t += 3) {
    const vertices = [indices[t], indices[t + 1], indices[t + 2]] as const;
    const [a, b, c] = [at(vertices[0]), at(vertices[1]), at(vertices[2])];
    for (const i of pointsAbout(cells, a, b, c)) {
      const place = { vertices, weights: closestOnTriangle(points[i], a, b, c) };
      const [x, y, z] = atPlace(positions, place);
      const distance = Math.hypot(x - points[i][0], y - points[i][1], z - points[i][2]);
      if (distance < best[i].distance) best[i] = { distance, place };
    }
  }
  const found = best.flatMap(({ distance, place }) => (place && distance <= NEAR ? [place] : []));
  return found.length === points.length ? found : undefined;
}

/** The points by their cell, NEAR wide. */
function intoCells(points: readonly Vector[]): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  points.forEach((point, i) => {
    const key = keyOf(cellOf(point[0]), cellOf(point[1]), cellOf(point[2]));
    cells.set(key, [...(cells.get(key) ?? []), i]);
  });
  return cells;
}

/** All points within NEAR of a triangle, and some more. */
function* pointsAbout(cells: ReadonlyMap<number, number[]>, a: Vector, b: Vector, c: Vector): Generator<number> {
  const [low, high] = [Math.min, Math.max].map((most, side) =>
    [0, 1, 2].map((k) => cellOf(most(a[k], b[k], c[k])) + (side ? 1 : -1)),
  );
  for (let x = low[0]; x <= high[0]; x++) {
    for (let y = low[1]; y <= high[1]; y++) {
      for (let z = low[2]; z <= high[2]; z++) yield* cells.get(keyOf(x, y, z)) ?? [];
    }
  }
}

function cellOf(metres: number): number {
  return Math.floor(metres / NEAR);
}

/** A head is less than 512 cells wide. */
function keyOf(x: number, y: number, z: number): number {
  return ((x + 512) * 1024 + y + 512) * 1024 + z + 512;
}
