/** Neighbours of every point along the mesh's edges, welded across UV seams, as one list. */
export interface PointGraph {
  /** pointCount + 1: where each point's neighbours start in `neighbours`. */
  readonly start: Uint32Array;
  readonly neighbours: Uint32Array;
}
