import { cross } from "../../math/cross";
import { unit } from "../../math/unit";

type Vector = readonly [number, number, number];

/** How a lid's margin stands at a place; unit vectors that stand on each other, right-handed. */
export interface LidFrame {
  readonly at: Vector;
  /** Along the margin, to the person's left. */
  readonly along: Vector;
  readonly up: Vector;
  /** Away from the middle of the ball, which lids glide on. */
  readonly out: Vector;
}

/**
 * The frames of a margin's places: lids have no turn of their own in the shapes that is even enough to hang lashes on, but
 * they glide on the ball, and turn as they do.
 * @param points from the person's right to the left
 */
export function lidFrames(points: readonly Vector[], centre: Vector): LidFrame[] {
  return points.map((at, i) => {
    const out = unit(minus(at, centre));
    const [before, after] = [points[Math.max(0, i - 2)], points[Math.min(points.length - 1, i + 2)]];
    const chord = minus(after, before);
    const on = dot(chord, out);
    const along = unit([chord[0] - on * out[0], chord[1] - on * out[1], chord[2] - on * out[2]]);
    return { at, along, up: cross(out, along), out };
  });
}

function minus(a: Vector, b: Vector): Vector {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
