import { buildBvhTree } from "../../math/buildBvhTree";
import { findHit } from "../../math/findHit";
import { smoothstep } from "../../math/smoothstep";
import type { RenderSurface, RenderTexel } from "./RenderSurface";

/** n.v between which a reflection is looked after: Schlick's rise is 3 % of its whole at .5 and 17 % at .3. */
const STEEP = 0.5;
const GRAZING = 0.3;
/** Metres. Rays start this far off the skin, so that a facet does not hide what its smooth normal reflects ... */
const LIFT = 0.0015;
/** ... and go no farther than from a brow to a shoulder. */
const FARTHEST = 0.3;
/** Rays: the mirrored direction and a ring about it, as wide as the lobe of R = .45 at half its height. */
const RING = 6;
const SPREAD = 0.3;
const STEP = (2 * Math.PI) / RING;
// Constants of the module: Jest's sandbox looks globals up slowly.
const { max, floor, sin, cos } = Math;

/**
 * Which grazing reflections the head itself stands in the way of. Ambient occlusion knows no directions: at the jaw, the
 * nostrils' and the lips' rims Fresnel's rise would mirror a light behind the head through neck and mouth.
 * @returns the share of a texel's reflection that is open, 1 on all that faces the viewer
 */
export function openReflections(surfaces: readonly RenderSurface[]): (texel: RenderTexel) => number {
  const tree = treeOf(surfaces);
  const ray = new Float64Array(3);
  return ({ position, normal, view }) => {
    const cosine = normal[0] * view[0] + normal[1] * view[1] + normal[2] * view[2];
    if (cosine >= STEEP) return 1;
    const x = position[0] + LIFT * normal[0];
    const y = position[1] + LIFT * normal[1];
    const z = position[2] + LIFT * normal[2];
    let blocked = 0;
    let all = 0;
    for (let k = 0; k <= RING; k++) {
      lobeRay(normal, view, cosine, k, turnAt(x, y), ray);
      const weight = max(k === 0 ? 0.01 : 0, ray[0] * normal[0] + ray[1] * normal[1] + ray[2] * normal[2]);
      if (weight === 0) continue;
      all += weight;
      if (findHit(tree, x, y, z, ray[0], ray[1], ray[2], FARTHEST)) blocked += weight;
    }
    return 1 - (blocked / all) * (1 - smoothstep(GRAZING, STEEP, cosine));
  };
}

/** Turns each texel's ring by its own angle, 0..1 of a step: edges become grain that the samples of a pixel even out. */
function turnAt(x: number, y: number): number {
  const value = 43758.5 * sin(12989.8 * x + 78233 * y);
  return value - floor(value);
}

/** Ray 0 is the mirrored view; the others stand about it. */
function lobeRay(
  normal: ArrayLike<number>,
  view: ArrayLike<number>,
  cosine: number,
  k: number,
  turn: number,
  out: Float64Array,
): void {
  for (let c = 0; c < 3; c++) out[c] = 2 * cosine * normal[c] - view[c];
  if (k === 0) return;
  const x = out[0];
  const y = out[1];
  const z = out[2];
  // Any two vectors across the ray: the camera's x and y serve, as grazing rays run along z more or less.
  const angle = STEP * (k + turn);
  const a = SPREAD * cos(angle);
  const b = SPREAD * sin(angle);
  const along = a * x + b * y;
  out[0] = x + a - along * x;
  out[1] = y + b - along * y;
  out[2] = z - along * z;
}

function treeOf(surfaces: readonly RenderSurface[]) {
  const points = Float32Array.from(surfaces.flatMap(({ positions }) => Array.from(positions)));
  let offset = 0;
  const triangles = surfaces.flatMap(({ positions, indices }) => {
    const first = offset;
    offset += positions.length / 3;
    return Array.from(indices, (index) => first + index);
  });
  return buildBvhTree(points, triangles);
}
