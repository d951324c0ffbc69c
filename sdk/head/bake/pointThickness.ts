import type { BvhTree } from "../../math/BvhTree";
import { findHit, type RayHit } from "../../math/findHit";
import { TRANSMISSION_LENGTHS } from "../../shading/transmission";
import { cosineDirections } from "./cosineDirections";
import type { PointGraph } from "./PointGraph";
import { smoothPointValues } from "./smoothPointValues";
import { tangentFrame } from "./tangentFrame";

/** GeometryMaps.thickness ends here, mm: light from behind has gone long before. */
const LIMIT = 20;
/** Rays of a point in a cone of 37 degrees (sine .6) about the inward normal. */
const RAYS = 9;
const CONE = 0.6;
/** Light is what neighbours mix, not millimetres: thickness that lets 1/e of the green light through, mm. */
const GREEN_DEPTH = TRANSMISSION_LENGTHS[1];
/** Metres. */
const OFFSET = 0.0002;

/**
 * How thick the flesh under each point is: the shortest of several inward ways, for light that wanders leaves by that one.
 * Path-traced ears (test/reference) got .90 of their light by it and .26 by the ways' mean, whose slanting ones miss the far
 * side, grown over the neighbours.
 * @param points P * 3, metres.
 * @param normals P * 3, unit.
 * @param lightTight whether no light can come in through the triangle (walls of mouth and eye sockets, lids).
 * @returns P, mm, 0..20.
 */
export function pointThickness(
  tree: BvhTree,
  points: Float32Array,
  normals: Float32Array,
  graph: PointGraph,
  lightTight: (triangle: number) => boolean,
): Float32Array {
  const directions = cosineDirections(RAYS, CONE);
  const frame = new Float64Array(6);
  const hit: RayHit = { triangle: -1, distance: 0 };
  const raw = Float32Array.from({ length: points.length / 3 }, (_, p) => {
    const n = normals.subarray(p * 3, p * 3 + 3);
    tangentFrame(n[0], n[1], n[2], frame);
    let shortest = LIMIT;
    for (let i = 0; i < RAYS; i++) {
      const d = directions.subarray(i * 3, i * 3 + 3);
      findHit(
        tree,
        points[p * 3] - OFFSET * n[0],
        points[p * 3 + 1] - OFFSET * n[1],
        points[p * 3 + 2] - OFFSET * n[2],
        d[0] * frame[0] + d[1] * frame[3] - d[2] * n[0],
        d[0] * frame[1] + d[1] * frame[4] - d[2] * n[1],
        d[0] * frame[2] + d[1] * frame[5] - d[2] * n[2],
        LIMIT / 1000,
        hit,
      );
      if (hit.triangle >= 0 && !lightTight(hit.triangle)) shortest = Math.min(shortest, hit.distance * 1000);
    }
    return shortest;
  });
  const through = raw.map((thickness) => Math.exp(-thickness / GREEN_DEPTH));
  return smoothPointValues(graph, through, 1).map((share) => Math.min(LIMIT, -GREEN_DEPTH * Math.log(share)));
}
