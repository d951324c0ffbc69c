import { rasterizeTriangles } from "../math/rasterizeTriangles";
import type { EyeballData, MeshData } from "../types";

/** The piece of a head that can cover an eye. */
interface Lids {
  /** V * 3. */
  readonly rest: Float32Array;
  /** V * 3, displacement of the blink. */
  readonly shape: Float32Array;
  /** T * 3. */
  readonly triangles: Uint32Array;
}

type Eye = Pick<EyeballData, "side" | "centre" | "radius">;

/** Metres a pixel of the view from the front, and the view's half size by eye radius: corner to corner of the lids. */
const PIXEL = 2.5e-4;
const VIEW = { x: 0.9, y: 0.8 } as const;
/** The skin of a lid clears the ball by this much at least, metres: cornea and a lid's thickness. */
const CLEARANCE = 4e-4;
/** No lid needs more than this of its shape; what is not shut then is no eye. */
const MOST = 1.7;
/** Beyond the first touch, so that lids stay shut from a little above and below. */
const OVERLAP = 0.03;

/**
 * The mesh with eyeBlink shapes that shut the person's own eyes: the shapes are the mean head's, and large eyes stay open
 * by up to 3 mm under them. Each is made as much larger as the lids need, and lids stay outside the ball on which they glide.
 */
export function closeLids(mesh: MeshData, eyes: readonly Eye[]): MeshData {
  const morphTargets = mesh.morphTargets.map((target) => {
    const eye = eyes.find(({ side }) => target.name === (side === "left" ? "eyeBlinkLeft" : "eyeBlinkRight"));
    if (!eye) return target;
    const lids = lidsBefore(mesh, target.positions, eye);
    const share = leastShare((tried) => openPixels(lids, glide(lids.rest, lids.shape, eye, tried), eye) === 0);
    if (share === undefined) return target;
    const positions = glide(mesh.positions, target.positions, eye, share);
    return { ...target, positions, normals: target.normals.map((value) => value * share) };
  });
  return { ...mesh, morphTargets };
}

/** The least share of the shape at which the lids are shut, with overlap; undefined if none shuts them. */
function leastShare(isShut: (share: number) => boolean): number | undefined {
  if (isShut(1)) return 1;
  if (!isShut(MOST)) return undefined;
  let [low, high] = [1, MOST];
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    if (isShut(middle)) high = middle;
    else low = middle;
  }
  return high + OVERLAP;
}

/** A shape's displacement at a share, lifted where it would take skin deeper into the ball than it was at rest. */
function glide(rest: Float32Array, shape: Float32Array, { centre, radius }: Eye, share: number): Float32Array {
  const moved = new Float32Array(shape.length);
  const at = new Float64Array(3);
  for (let i = 0; i < shape.length; i += 3) {
    if (shape[i] === 0 && shape[i + 1] === 0 && shape[i + 2] === 0) continue;
    let [before, after] = [0, 0];
    for (let c = 0; c < 3; c++) {
      const from = rest[i + c] - centre[c];
      at[c] = from + share * shape[i + c];
      before += from * from;
      after += at[c] * at[c];
    }
    const least = Math.min(Math.sqrt(before), radius + CLEARANCE);
    const lift = at[2] > 0 ? Math.max(1, least / Math.sqrt(after)) : 1;
    for (let c = 0; c < 3; c++) moved[i + c] = lift * at[c] - (rest[i + c] - centre[c]);
  }
  return moved;
}

/** Triangles with a corner before the ball's front half, with vertices of their own. */
function lidsBefore({ positions, indices }: MeshData, shape: Float32Array, { centre, radius }: Eye): Lids {
  const vertices: number[] = [];
  const places = new Int32Array(positions.length / 3).fill(-1);
  const triangles: number[] = [];
  const before = (vertex: number) =>
    Math.abs(positions[vertex * 3] - centre[0]) < 1.5 * radius &&
    Math.abs(positions[vertex * 3 + 1] - centre[1]) < 1.5 * radius &&
    positions[vertex * 3 + 2] > centre[2];
  for (let t = 0; t < indices.length; t += 3) {
    if (!before(indices[t]) && !before(indices[t + 1]) && !before(indices[t + 2])) continue;
    for (let k = t; k < t + 3; k++) {
      if (places[indices[k]] < 0) places[indices[k]] = vertices.push(indices[k]) - 1;
      triangles.push(places[indices[k]]);
    }
  }
  const taken = (from: Float32Array) =>
    Float32Array.from({ length: vertices.length * 3 }, (_, i) => from[vertices[Math.floor(i / 3)] * 3 + (i % 3)]);
  return { rest: taken(positions), shape: taken(shape), triangles: Uint32Array.from(triangles) };
}

/** Pixels of the view from the front in which the ball shows. */
function openPixels({ rest, triangles }: Lids, moved: Float32Array, { centre, radius }: Eye): number {
  const [width, height] = [VIEW.x, VIEW.y].map((half) => Math.ceil((2 * half * radius) / PIXEL));
  const points = new Float32Array(rest.length);
  for (let i = 0; i < rest.length; i += 3) {
    points[i] = (rest[i] + moved[i] - centre[0]) / PIXEL + width / 2;
    points[i + 1] = height / 2 - (rest[i + 1] + moved[i + 1] - centre[1]) / PIXEL;
    points[i + 2] = 4 * radius - (rest[i + 2] + moved[i + 2] - centre[2]);
  }
  const { depth } = rasterizeTriangles(points, triangles, width, height);
  let open = 0;
  for (let p = 0; p < depth.length; p++) {
    const x = ((p % width) + 0.5 - width / 2) * PIXEL;
    const y = (height / 2 - Math.floor(p / width) - 0.5) * PIXEL;
    const rise = radius * radius - x * x - y * y;
    if (rise > 0 && depth[p] > 4 * radius - Math.sqrt(rise)) open++;
  }
  return open;
}
