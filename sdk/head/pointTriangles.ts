import type { HeadModel } from "./HeadModel";

/** The model's triangles over points instead of vertices, T * 3: welded across UV seams. */
export function pointTriangles(model: Pick<HeadModel, "triangles" | "vertexPoint">): Uint32Array {
  return model.triangles.map((vertex) => model.vertexPoint[vertex]);
}
