import type { MeshData, MorphTarget } from "../types";
import { drawEyeView, type EyePlace, showsBall } from "./eyeView";
import { lidAfterEye } from "./lidAfterEye";
import { pointNormals } from "./pointNormals";

/** The skin of a lid clears the ball by this much at least, metres: the facets of both. */
const CLEARANCE = 3e-4;
/** Shapes that would be lifted by less than this nowhere need it, metres. */
const LEAST_LIFT = 1e-4;
/** Weights at which a lid is held off the ball: on a straight way in between it would cut through by up to .7 mm. */
const WAY = [0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1] as const;
/** No lid needs more than this of its shape; what is not shut then is no eye. */
const MOST = 1.7;
/** Beyond the first touch, so that lids stay shut from a little above and below, and under a raised brow. */
const OVERLAP = 0.06;

/**
 * The mesh with eyeBlink shapes that shut the person's own eyes: the shapes are the mean head's, and large eyes stay open
 * by up to 3 mm under them. Each is made as much larger as the lids need. At no weight of any one shape skin goes into the
 * ball deeper than it lies at rest: several such shapes would let the ball through.
 */
export function closeLids(mesh: MeshData, eyes: readonly EyePlace[]): MeshData {
  const morphTargets = mesh.morphTargets.map((target) => {
    const eye = eyes.find(({ side }) => target.name === (side === "left" ? "eyeBlinkLeft" : "eyeBlinkRight"));
    if (!eye) return eyes.reduce((cleared, one) => clearBall(mesh, cleared, one), followEye(mesh, target, eyes));
    const share = leastShare((tried) => isShut(mesh, glide(mesh.positions, target.positions, eye, tried), eye));
    if (share === undefined) return target;
    const positions = glide(mesh.positions, target.positions, eye, share);
    return { ...target, positions, normals: turnedNormals(mesh, target, positions, share) };
  });
  return { ...mesh, morphTargets };
}

/** eyeLookDown and eyeLookUp with the lids' whole way; every other shape as it is. */
function followEye(mesh: MeshData, target: MorphTarget, eyes: readonly EyePlace[]): MorphTarget {
  const [, way, end] = target.name.match(/^eyeLook(Down|Up)(Left|Right)$/) ?? [];
  const eye = eyes.find(({ side }) => side === end?.toLowerCase());
  const positions = eye ? lidAfterEye(mesh, eye, way as "Down" | "Up", target.positions) : target.positions;
  if (positions === target.positions) return target;
  return { ...target, positions, normals: turnedNormals(mesh, target, positions, 1) };
}

/** The shape lifted off a ball; the same one if it is nowhere lifted by as much as can be seen. */
function clearBall(mesh: MeshData, target: MorphTarget, eye: EyePlace): MorphTarget {
  const positions = glide(mesh.positions, target.positions, eye, 1);
  const lifted = positions.some((value, i) => Math.abs(value - target.positions[i]) > LEAST_LIFT);
  return lifted ? { ...target, positions, normals: turnedNormals(mesh, target, positions, 1) } : target;
}

/** The least share of the shape at which the lids are shut, with overlap; undefined if none shuts them. */
function leastShare(shuts: (share: number) => boolean): number | undefined {
  if (shuts(1 - OVERLAP)) return 1;
  if (!shuts(MOST)) return undefined;
  let [low, high] = [1 - OVERLAP, MOST];
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    if (shuts(middle)) high = middle;
    else low = middle;
  }
  return high + OVERLAP;
}

/** A shape's displacement at a share, lifted where its way would take skin deeper into the ball than it was at rest. */
function glide(rest: Float32Array, shape: Float32Array, { centre, radius }: EyePlace, share: number): Float32Array {
  const moved = new Float32Array(shape.length);
  const from = new Float64Array(3);
  const to = new Float64Array(3);
  for (let i = 0; i < shape.length; i += 3) {
    if (shape[i] === 0 && shape[i + 1] === 0 && shape[i + 2] === 0) continue;
    for (let c = 0; c < 3; c++) {
      from[c] = rest[i + c] - centre[c];
      to[c] = from[c] + share * shape[i + c];
    }
    const lift = to[2] > 0 ? liftOfWay(from, to, radius) : 1;
    for (let c = 0; c < 3; c++) moved[i + c] = lift * to[c] - from[c];
  }
  return moved;
}

/** How much farther from the middle of a ball a way has to end to stay out of it; never inside of where it began. */
function liftOfWay(from: Float64Array, to: Float64Array, radius: number): number {
  const [begin, end, across] = [dot(from, from), dot(to, to), dot(from, to)];
  const least = Math.min(begin, (radius + CLEARANCE) ** 2);
  // At weight w the squared distance is (1 - w)^2 begin + 2 w (1 - w) lift across + (w lift)^2 end.
  let lift = 1;
  for (const w of WAY) {
    const [a, b, c] = [w * w * end, w * (1 - w) * across, (1 - w) ** 2 * begin - least];
    lift = Math.max(lift, (Math.sqrt(Math.max(0, b * b - a * c)) - b) / a);
  }
  return lift;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The shape's turn of the normals by its share, plus what the lift bends: nothing where the skin moves as it did. */
function turnedNormals(mesh: MeshData, target: MorphTarget, positions: Float32Array, share: number): Float32Array {
  const normalsAt = (displacement: (i: number) => number) =>
    pointNormals(
      mesh.positions.map((value, i) => value + displacement(i)),
      mesh.indices,
    );
  const plain = normalsAt((i) => share * target.positions[i]);
  const lifted = normalsAt((i) => positions[i]);
  return target.normals.map((value, i) => share * value + lifted[i] - plain[i]);
}

/** Whether no ball shows from the front. */
function isShut(mesh: MeshData, moved: Float32Array, eye: EyePlace): boolean {
  const view = drawEyeView(mesh, eye, moved);
  return view.depth.every((_, pixel) => !showsBall(view, pixel));
}
