/** A bounding-volume hierarchy over triangles, in flat arrays. Built by `buildBvhTree`, asked by `findHit`. */
export interface BvhTree {
  /** Nodes * 6: min x, y, z, max x, y, z. Node 0 is the root. */
  readonly bounds: Float32Array;
  /** Nodes: of an inner node the left child (the right one follows it), of a leaf its first slot in `corners`. */
  readonly first: Int32Array;
  /** Nodes: triangles of a leaf, 0 for an inner node. */
  readonly count: Int32Array;
  /** T * 9, in leaf order: corner a, then edges b - a and c - a. */
  readonly corners: Float64Array;
  /** T: the triangle's index in the list it was built from. */
  readonly triangle: Uint32Array;
}
