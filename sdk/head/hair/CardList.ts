/** Cards as they are collected. */
export interface CardList {
  readonly positions: number[];
  readonly normals: number[];
  readonly tangents: number[];
  readonly uvs: number[];
  readonly tints: number[];
  readonly indices: number[];
}

export function emptyCards(): CardList {
  return { positions: [], normals: [], tangents: [], uvs: [], tints: [], indices: [] };
}
