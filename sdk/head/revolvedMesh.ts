import type { MeshData } from "../types";
import { pointNormals } from "./pointNormals";

/** A ring of a surface of revolution about +Z. */
export interface ProfileRing {
  /** Distance from the axis; 0 at the first ring makes a pole. */
  readonly radius: number;
  readonly z: number;
  /** UV of the ring's point at `azimuth` from +X towards +Y. */
  readonly uv: (azimuth: number) => readonly [number, number];
}

/**
 * Surface of revolution about +Z, seen from outside, its rings given from the front pole backwards.
 * The last ring may be the back pole (radius 0). No seam: the UV go round with the azimuth.
 */
export function revolvedMesh(name: string, rings: readonly ProfileRing[], segments: number): MeshData {
  const positions: number[] = [];
  const uvs: number[] = [];
  for (const { radius, z, uv } of rings) {
    for (let s = 0; s < segments; s++) {
      const azimuth = (2 * Math.PI * s) / segments;
      positions.push(radius * Math.cos(azimuth), radius * Math.sin(azimuth), z);
      uvs.push(...uv(azimuth));
    }
  }
  const indices = bandTriangles(rings, segments);
  const points = Float32Array.from(positions);
  return {
    name,
    positions: points,
    normals: polishedNormals(points, indices, rings, segments),
    uvs: Float32Array.from(uvs),
    indices,
    morphTargets: [],
  };
}

/** Two triangles per quad between rings; at a pole only the one that has an area. */
function bandTriangles(rings: readonly ProfileRing[], segments: number): Uint32Array {
  const indices: number[] = [];
  for (let r = 0; r + 1 < rings.length; r++) {
    for (let s = 0; s < segments; s++) {
      const next = (s + 1) % segments;
      const [a, b] = [r * segments + s, r * segments + next];
      const [c, d] = [a + segments, b + segments];
      if (rings[r + 1].radius > 0) indices.push(a, c, d);
      if (rings[r].radius > 0) indices.push(a, d, b);
    }
  }
  return Uint32Array.from(indices);
}

/** Area-weighted normals; the copies of a pole all look along the axis. */
function polishedNormals(
  points: Float32Array,
  indices: Uint32Array,
  rings: readonly ProfileRing[],
  segments: number,
): Float32Array {
  const normals = pointNormals(points, indices);
  for (const r of [0, rings.length - 1]) {
    if (rings[r].radius > 0) continue;
    for (let s = 0; s < segments; s++) normals.set([0, 0, r === 0 ? 1 : -1], (r * segments + s) * 3);
  }
  return normals;
}
