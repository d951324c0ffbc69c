import type { HeadModel } from "./HeadModel";

/**
 * Points of a personal head with an expression: mean + identity modes + expression shapes, in the head frame.
 * @param identity weights in sigma; missing ones are 0
 * @param expression weights in the order of `model.expressionNames`; missing ones are 0
 * @param out pointCount * 3, made when not given
 * @returns out, metres
 */
export function poseHeadPoints(
  model: HeadModel,
  identity: ArrayLike<number>,
  expression: ArrayLike<number>,
  out: Float32Array = new Float32Array(model.pointCount * 3),
): Float32Array {
  out.set(model.mean);
  addShapes(out, model.identity, identity);
  addShapes(out, model.expression, expression);
  return out;
}

function addShapes(out: Float32Array, shapes: readonly Float32Array[], weights: ArrayLike<number>): void {
  const count = Math.min(shapes.length, weights.length);
  for (let k = 0; k < count; k++) {
    const weight = weights[k];
    if (weight === 0) continue;
    const shape = shapes[k];
    for (let i = 0; i < out.length; i++) out[i] += weight * shape[i];
  }
}
