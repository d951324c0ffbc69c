import type { MeshData } from "../../types";
import { type CollapseMesh, openCollapseMesh } from "./CollapseMesh";
import { createCheapestFirst } from "./createCheapestFirst";
import { createQuadrics, type Quadrics } from "./createQuadrics";
import { type Collapse, cornerOf, edgesAt, kindOf, neighbours, planCollapse } from "./planCollapse";

/** Seams and borders count as walls this many times as heavy as the surface. */
const LINE_WEIGHT = 20;
/** Share of the distance to where a point was: keeps triangles even, and with them texture and normals. */
const PLACE_SHARE = 0.02;
/** A triangle may not turn by more than this cosine in any pose, nor become flatter than this height by longest side. */
const MOST_TURN = 0.3;
const LEAST_HEIGHT = 0.04;

export interface SimplifyOptions {
  /** Displacements (V * 3) of poses in which the surface has to stay where it was, beside the mesh's own. */
  readonly poses?: readonly Float32Array[];
  /** V: how much an error weighs at a vertex. Default 1. */
  readonly importance?: Float32Array;
}

/**
 * Makes a mesh lighter step by step by collapsing edges into one of their ends, so that each step's vertices are some of the
 * mesh's own: shapes, skin weights, UV and normals hold by index. Borders stay borders and seams stay seams.
 * @param targets counts of triangles, falling
 * @returns for each target the triangles over the mesh's vertices; more than asked where no edge can go any more
 */
export function simplifyMesh(mesh: MeshData, targets: readonly number[], options: SimplifyOptions = {}): Uint32Array[] {
  const shape = openCollapseMesh(mesh);
  const poses = [mesh.positions, ...(options.poses ?? []).map((moved) => added(mesh.positions, moved))].map((values) =>
    atPoints(values, shape.pointVertex),
  );
  const quadrics = startQuadrics(shape, poses, options.importance);
  const queue = createCheapestFirst(shape.pointCount);
  const aims = new Int32Array(shape.pointCount).fill(-1);
  const look = (point: number) => {
    const best = bestCollapse(shape, poses, quadrics, mesh.uvs, point);
    aims[point] = best.target;
    queue.set(point, best.cost);
  };
  for (let point = 0; point < shape.pointCount; point++) look(point);
  // Costs about a collapsed edge rise, so a neighbour is looked at anew only when its turn comes: three times as fast.
  const stale = new Uint8Array(shape.pointCount);
  return targets.map((target) => {
    while (shape.count > target) {
      const point = queue.take();
      if (point < 0) break;
      const plan = stale[point] ? null : planCollapse(shape, point, aims[point]);
      if (!plan) {
        if (stale[point]) look(point);
        stale[point] = 0;
        continue;
      }
      collapse(shape, plan, point, aims[point]);
      quadrics.merge(point, aims[point]);
      look(aims[point]);
      for (const neighbour of neighbours(shape, aims[point])) stale[neighbour] = 1;
    }
    return trianglesOf(shape);
  });
}

function bestCollapse(
  shape: CollapseMesh,
  poses: readonly Float64Array[],
  quadrics: Quadrics,
  uvs: Float32Array,
  point: number,
): { target: number; cost: number } {
  const none = { target: -1, cost: Number.POSITIVE_INFINITY };
  const edges = edgesAt(shape, point);
  const kind = kindOf(edges);
  if (kind === "fixed") return none;
  const choices: { target: number; cost: number }[] = [];
  for (const [target, edge] of edges) {
    // What lies on a line stays on it.
    if (kind !== "inside" && edge !== kind) continue;
    choices.push({ target, cost: costOf(poses, quadrics, point, target) });
  }
  choices.sort((a, b) => a.cost - b.cost);
  return (
    choices.find(({ target }) => {
      const plan = planCollapse(shape, point, target);
      return plan && staysFlat(shape, poses, uvs, plan, point, target);
    }) ?? none
  );
}

/** The worst pose decides; on a tie the sum does. */
function costOf(poses: readonly Float64Array[], quadrics: Quadrics, point: number, target: number): number {
  let cost = 0;
  for (let pose = 0; pose < poses.length; pose++) {
    const at = poses[pose];
    const [x, y, z] = [at[3 * target], at[3 * target + 1], at[3 * target + 2]];
    cost += Math.max(0, quadrics.at(pose, point, x, y, z) + quadrics.at(pose, target, x, y, z));
  }
  return cost;
}

function collapse(shape: CollapseMesh, plan: Collapse, point: number, target: number): void {
  for (const t of plan.gone) shape.alive[t] = 0;
  shape.count -= plan.gone.length;
  for (const t of plan.kept) {
    const at = cornerOf(shape, t, point);
    shape.corners[at] = plan.vertices.get(shape.corners[at]) as number;
    shape.around[target].push(t);
  }
  shape.around[point] = [];
}

/** Whether no triangle folds over, in space or in the map, nor becomes a needle. */
function staysFlat(
  shape: CollapseMesh,
  poses: readonly Float64Array[],
  uvs: Float32Array,
  { kept, vertices }: Collapse,
  point: number,
  target: number,
): boolean {
  const { corners, vertexPoint } = shape;
  for (const t of kept) {
    const at = cornerOf(shape, t, point);
    const second = corners[3 * t + ((at + 1) % 3)];
    const third = corners[3 * t + ((at + 2) % 3)];
    const before = uvArea(uvs, corners[at], second, third);
    const after = uvArea(uvs, vertices.get(corners[at]) as number, second, third);
    if (before !== 0 && before * after <= 0) return false;
    for (let pose = 0; pose < poses.length; pose++) {
      const [b, c] = [vertexPoint[second], vertexPoint[third]];
      triangleNormal(poses[pose], point, b, c, OLD);
      const height = triangleNormal(poses[pose], target, b, c, NEW);
      // Lids that shut have folds of their own: in a pose only what turns from its own place counts.
      if (pose === 0 && height < LEAST_HEIGHT) return false;
      if (OLD[0] * NEW[0] + OLD[1] * NEW[1] + OLD[2] * NEW[2] < (pose === 0 ? MOST_TURN : 0)) return false;
    }
  }
  return true;
}

const OLD = new Float64Array(3);
const NEW = new Float64Array(3);

/** Writes the unit normal; returns the height over the longest side by that side. */
function triangleNormal(at: Float64Array, a: number, b: number, c: number, normal: Float64Array): number {
  const [ux, uy, uz] = [at[3 * b] - at[3 * a], at[3 * b + 1] - at[3 * a + 1], at[3 * b + 2] - at[3 * a + 2]];
  const [vx, vy, vz] = [at[3 * c] - at[3 * a], at[3 * c + 1] - at[3 * a + 1], at[3 * c + 2] - at[3 * a + 2]];
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const area = Math.hypot(x, y, z);
  const scale = 1 / (area || 1);
  normal[0] = x * scale;
  normal[1] = y * scale;
  normal[2] = z * scale;
  const [wx, wy, wz] = [vx - ux, vy - uy, vz - uz];
  const longest = Math.max(ux * ux + uy * uy + uz * uz, vx * vx + vy * vy + vz * vz, wx * wx + wy * wy + wz * wz);
  return area / (longest || 1);
}

function uvArea(uvs: Float32Array, a: number, b: number, c: number): number {
  const [ux, uy] = [uvs[2 * b] - uvs[2 * a], uvs[2 * b + 1] - uvs[2 * a + 1]];
  const [vx, vy] = [uvs[2 * c] - uvs[2 * a], uvs[2 * c + 1] - uvs[2 * a + 1]];
  return ux * vy - uy * vx;
}

function startQuadrics(shape: CollapseMesh, poses: readonly Float64Array[], importance?: Float32Array): Quadrics {
  const quadrics = createQuadrics(poses.length, shape.pointCount);
  const weightOf = (point: number) => importance?.[shape.pointVertex[point]] ?? 1;
  const { corners, vertexPoint, alive } = shape;
  poses.forEach((at, pose) => {
    for (let t = 0; t < alive.length; t++) {
      if (!alive[t]) continue;
      const points = [0, 1, 2].map((k) => vertexPoint[corners[3 * t + k]]);
      const normal = new Float64Array(3);
      triangleNormal(at, points[0], points[1], points[2], normal);
      const area = areaOf(at, points);
      const [x, y, z] = normal;
      const offset = -(x * at[3 * points[0]] + y * at[3 * points[0] + 1] + z * at[3 * points[0] + 2]);
      for (const p of points) {
        const weight = (area * weightOf(p)) / 3;
        quadrics.addPlane(pose, p, x, y, z, offset, weight);
        quadrics.addPlace(pose, p, at[3 * p], at[3 * p + 1], at[3 * p + 2], PLACE_SHARE * weight);
      }
    }
  });
  for (let point = 0; point < shape.pointCount; point++) {
    for (const [other, kind] of edgesAt(shape, point)) {
      if (kind !== "inside" && other > point) addWalls(quadrics, poses, point, other, weightOf(point));
    }
  }
  return quadrics;
}

/** A line may be thinned out along itself: what leaves its two ends' line costs. */
function addWalls(quadrics: Quadrics, poses: readonly Float64Array[], a: number, b: number, importance: number): void {
  poses.forEach((at, pose) => {
    const along = [0, 1, 2].map((c) => at[3 * b + c] - at[3 * a + c]);
    const length = Math.hypot(...along);
    if (length === 0) return;
    const unit = along.map((value) => value / length);
    // Any two directions across the line, at right angles.
    const least = unit.reduce((best, value, c) => (Math.abs(value) < Math.abs(unit[best]) ? c : best), 0);
    const first = unit.map((value, c) => (c === least ? 1 : 0) - value * unit[least]);
    const norm = Math.hypot(...first);
    const across = first.map((value) => value / norm);
    const other = [0, 1, 2].map(
      (c) => unit[(c + 1) % 3] * across[(c + 2) % 3] - unit[(c + 2) % 3] * across[(c + 1) % 3],
    );
    for (const [x, y, z] of [across, other]) {
      const offset = -(x * at[3 * a] + y * at[3 * a + 1] + z * at[3 * a + 2]);
      for (const point of [a, b]) {
        quadrics.addPlane(pose, point, x, y, z, offset, LINE_WEIGHT * length * length * importance);
      }
    }
  });
}

function areaOf(at: Float64Array, [a, b, c]: readonly number[]): number {
  const u = [0, 1, 2].map((k) => at[3 * b + k] - at[3 * a + k]);
  const v = [0, 1, 2].map((k) => at[3 * c + k] - at[3 * a + k]);
  return Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]) / 2;
}

function trianglesOf({ corners, alive, count }: CollapseMesh): Uint32Array {
  const out = new Uint32Array(3 * count);
  for (let t = 0, to = 0; t < alive.length; t++) {
    if (alive[t]) for (let k = 0; k < 3; k++) out[to++] = corners[3 * t + k];
  }
  return out;
}

function added(base: Float32Array, moved: Float32Array): Float32Array {
  return base.map((value, i) => value + moved[i]);
}

function atPoints(values: Float32Array, pointVertex: Uint32Array): Float64Array {
  return Float64Array.from(
    { length: pointVertex.length * 3 },
    (_, i) => values[3 * pointVertex[Math.floor(i / 3)] + (i % 3)],
  );
}
