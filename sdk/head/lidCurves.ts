import type { MeshData } from "../types";
import { drawEyeView, type EyePlace, type EyeView, placeInView, showsBall } from "./eyeView";
import { fitLidCurve, LID_TERMS } from "./fitLidCurve";

/**
 * Where the edges of the lids lie before an eye, from the front: y over x against the eye's centre in the head frame, in
 * eye radii, as polynomials; all of it linear in the weights of the head's shapes.
 */
export interface LidCurves {
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** x of the corners: at the nose, and away from it. */
  readonly inner: number;
  readonly outer: number;
  /** What each shape that moves the lids adds to the curves at weight 1. */
  readonly shapes: readonly { readonly name: string; readonly upper: Float64Array; readonly lower: Float64Array }[];
}

/** A place on the edge of a lid: x, y in eye radii, and the skin there. */
interface EdgePlace {
  readonly x: number;
  readonly y: number;
  readonly vertices: readonly number[];
  readonly weights: readonly number[];
}

/** Fewer columns of the view than this show no eye. */
const LEAST_COLUMNS = 12;
/** Shapes that move no edge by a thousandth of the radius are left out. */
const LEAST_MOVE = 1e-3;

/** The lids' curves of a head at rest; undefined where the lids are shut or there are none. */
export function lidCurves(head: MeshData, eye: EyePlace): LidCurves | undefined {
  const edges = findEdges(head, eye);
  if (!edges) return undefined;
  const [upper, lower] = edges.map((edge) =>
    fitLidCurve(
      edge.map(({ x }) => x),
      edge.map(({ y }) => y),
    ),
  );
  const xs = edges[0].map(({ x }) => x);
  const [left, right] = [Math.max(...xs), Math.min(...xs)];
  return {
    upper,
    lower,
    inner: eye.side === "left" ? right : left,
    outer: eye.side === "left" ? left : right,
    shapes: head.morphTargets.flatMap(({ name, positions }) => {
      const [up, down] = [moveOf(edges[0], upper, positions, eye), moveOf(edges[1], lower, positions, eye)];
      return up || down ? [{ name, upper: up ?? zero(), lower: down ?? zero() }] : [];
    }),
  };
}

const zero = () => new Float64Array(LID_TERMS);

/** Upper and lower edge, a place a column. */
function findEdges(head: MeshData, eye: EyePlace): [EdgePlace[], EdgePlace[]] | undefined {
  const view = drawEyeView(head, eye);
  const edges: [EdgePlace[], EdgePlace[]] = [[], []];
  for (let column = 0; column < view.width; column++) {
    const open = Array.from({ length: view.height }, (_, row) => row * view.width + column).filter((pixel) =>
      showsBall(view, pixel),
    );
    const [above, below] = [open[0] - view.width, open[open.length - 1] + view.width];
    if (!(view.triangle[above] >= 0 && view.triangle[below] >= 0)) continue;
    edges[0].push(placeOf(view, head, eye, above, open[0]));
    edges[1].push(placeOf(view, head, eye, below, open[open.length - 1]));
  }
  return edges[0].length < LEAST_COLUMNS ? undefined : edges;
}

/** The edge runs between a pixel of skin and the pixel of the ball beside it. */
function placeOf(view: EyeView, { indices }: MeshData, { radius }: EyePlace, skin: number, ball: number): EdgePlace {
  const [x, above] = placeInView(view, skin);
  const [, below] = placeInView(view, ball);
  const corner = view.triangle[skin] * 3;
  return {
    x: x / radius,
    y: (above + below) / 2 / radius,
    vertices: [0, 1, 2].map((k) => indices[corner + k]),
    weights: [0, 1, 2].map((k) => view.weights[skin * 3 + k]),
  };
}

/** What a shape adds to a curve: its rise, less the curve's slope times its move sideways. */
function moveOf(
  edge: readonly EdgePlace[],
  curve: Float64Array,
  positions: Float32Array,
  { radius }: EyePlace,
): Float64Array | undefined {
  const rises = edge.map(({ x, vertices, weights }) => {
    const move = (c: number) => vertices.reduce((sum, vertex, k) => sum + weights[k] * positions[vertex * 3 + c], 0);
    return (move(1) - slopeAt(curve, x) * move(0)) / radius;
  });
  if (rises.every((rise) => Math.abs(rise) < LEAST_MOVE)) return undefined;
  return fitLidCurve(
    edge.map(({ x }) => x),
    rises,
  );
}

/** Height of a lid's edge, eye radii. */
export function heightAt(curve: ArrayLike<number>, x: number): number {
  return curve[0] + x * (curve[1] + x * (curve[2] + x * (curve[3] + x * curve[4])));
}

/** dy/dx. */
export function slopeAt(curve: ArrayLike<number>, x: number): number {
  return curve[1] + x * (2 * curve[2] + x * (3 * curve[3] + x * 4 * curve[4]));
}
