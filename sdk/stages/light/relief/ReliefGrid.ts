/** The texels that relief is solved for, in one list. */
export interface ReliefGrid {
  /** Flat texel of each entry. */
  readonly texels: Uint32Array;
  /** 4 each: entries on the left, right, above, below; `texels.length` where the neighbour is not solved for. */
  readonly neighbours: Int32Array;
}
