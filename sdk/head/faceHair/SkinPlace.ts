/** A place on the skin, by a triangle's vertices: what moves them moves it. */
export interface SkinPlace {
  readonly vertices: readonly [number, number, number];
  /** Sum 1. */
  readonly weights: readonly [number, number, number];
}

/** Weighted sum of the vertices' values: positions, normals or displacements. @param values V * 3 */
export function atPlace(values: ArrayLike<number>, { vertices, weights }: SkinPlace): [number, number, number] {
  const channel = (c: number) =>
    weights[0] * values[vertices[0] * 3 + c] +
    weights[1] * values[vertices[1] * 3 + c] +
    weights[2] * values[vertices[2] * 3 + c];
  return [channel(0), channel(1), channel(2)];
}
