import { buildBvhTree } from "../../math/buildBvhTree";
import type { HeadModel } from "../HeadModel";
import { pointNormals } from "../pointNormals";
import { pointTriangles } from "../pointTriangles";
import { buildPointGraph } from "./buildPointGraph";
import { closeBoundaries } from "./closeBoundaries";
import { eyeballOccluders } from "./eyeballOccluders";
import type { PointGraph } from "./PointGraph";
import { pointAmbientOcclusion } from "./pointAmbientOcclusion";
import { pointMeanCurvature } from "./pointMeanCurvature";
import { pointThickness } from "./pointThickness";
import { smoothPointValues } from "./smoothPointValues";

/** 1/mm, a radius of 100 mm: flatter skin is called neither convex nor concave, and its curvature does nothing to light. */
const SURELY_BENT = 0.01;

/** What the posed head's shape says at each point; one entry (or three) per point. */
export interface PointFields {
  /** Unit, head frame. */
  readonly normals: Float32Array;
  /** |H|, 1/mm. */
  readonly curvature: Float32Array;
  /** -1..1: H by the curvature from which it is told apart. */
  readonly convexity: Float32Array;
  /** mm, 0..20. */
  readonly thickness: Float32Array;
  /** 0..1. */
  readonly ambientOcclusion: Float32Array;
}

/** Casts the rays: the expensive part of the bake, the same for maps of every size. @param points P * 3, head frame */
export function bakePointFields(model: HeadModel, points: Float32Array): PointFields {
  const triangles = pointTriangles(model);
  const normals = pointNormals(points, triangles);
  const graph = buildPointGraph(model.pointCount, triangles);
  const shape = { points, normals, triangles, graph };
  const signed = pointMeanCurvature(points, normals, triangles, graph);
  return {
    normals,
    curvature: signed.map(Math.abs),
    convexity: signed.map((value) => Math.max(-1, Math.min(1, value / SURELY_BENT))),
    thickness: thicknessOf(model, shape),
    ambientOcclusion: occlusionOf(model, shape),
  };
}

interface PosedShape {
  readonly points: Float32Array;
  readonly normals: Float32Array;
  readonly triangles: Uint32Array;
  readonly graph: PointGraph;
}

function occlusionOf(model: HeadModel, { points, normals, triangles, graph }: PosedShape): Float32Array {
  const closed = closeBoundaries(points, triangles);
  const eyes = eyeballOccluders(model, points);
  const offset = closed.points.length / 3;
  const tree = buildBvhTree(
    joinArrays(Float32Array, closed.points, eyes.points),
    joinArrays(
      Uint32Array,
      closed.triangles,
      eyes.triangles.map((p) => p + offset),
    ),
  );
  return smoothPointValues(graph, pointAmbientOcclusion(tree, points, normals), 1);
}

function thicknessOf(model: HeadModel, { points, normals, triangles, graph }: PosedShape): Float32Array {
  const { innerMouth, lids } = model.regions;
  const lightTight = (t: number) => {
    const p = triangles[t * 3];
    return innerMouth[p] > 0.5 || lids[p] > 0.5;
  };
  return pointThickness(buildBvhTree(points, triangles), points, normals, graph, lightTight);
}

function joinArrays<T extends Float32Array | Uint32Array>(kind: new (length: number) => T, first: T, second: T): T {
  const out = new kind(first.length + second.length);
  out.set(first);
  out.set(second, first.length);
  return out;
}
