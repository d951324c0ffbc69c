import type { BvhTree } from "../../math/BvhTree";
import { findHit } from "../../math/findHit";
import { cosineDirections } from "./cosineDirections";
import { tangentFrame } from "./tangentFrame";

/** Rays of a point; the first QUICK decide whether the rest is needed. */
const RAYS = 96;
const QUICK = 24;
/** Metres: start clear of the point's own triangles, look as far as chin and shoulder shade each other. */
const OFFSET = 0.0003;
const REACH = 0.15;

/**
 * Share of the cosine-weighted sky that each point sees, 0..1.
 * @param points P * 3, metres.
 * @param normals P * 3, unit.
 */
export function pointAmbientOcclusion(tree: BvhTree, points: Float32Array, normals: Float32Array): Float32Array {
  const directions = cosineDirections(RAYS);
  const frame = new Float64Array(6);
  return Float32Array.from({ length: points.length / 3 }, (_, p) => {
    const quick = countHits(tree, points, normals, p * 3, directions, 0, QUICK, frame);
    // Open skin (most of the skull): what 24 rays do not meet, the other 72 hardly do.
    if (quick === 0) return 1;
    // Pockets of mouth, nose and eyes: all of the first rays are caught.
    if (quick === QUICK) return 0;
    return 1 - (quick + countHits(tree, points, normals, p * 3, directions, QUICK, RAYS, frame)) / RAYS;
  });
}

function countHits(
  tree: BvhTree,
  points: Float32Array,
  normals: Float32Array,
  at: number,
  directions: Float64Array,
  from: number,
  to: number,
  frame: Float64Array,
): number {
  const nx = normals[at];
  const ny = normals[at + 1];
  const nz = normals[at + 2];
  tangentFrame(nx, ny, nz, frame);
  const ox = points[at] + OFFSET * nx;
  const oy = points[at + 1] + OFFSET * ny;
  const oz = points[at + 2] + OFFSET * nz;
  let hits = 0;
  for (let i = from; i < to; i++) {
    const x = directions[i * 3];
    const y = directions[i * 3 + 1];
    const z = directions[i * 3 + 2];
    const dx = x * frame[0] + y * frame[3] + z * nx;
    const dy = x * frame[1] + y * frame[4] + z * ny;
    const dz = x * frame[2] + y * frame[5] + z * nz;
    if (findHit(tree, ox, oy, oz, dx, dy, dz, REACH)) hits++;
  }
  return hits;
}
