import type { MeshData } from "../../types";
import type { CardList } from "./CardList";

/** The cards as a mesh without shapes, and their tints. */
export function cardMesh(list: CardList, name: string): { readonly mesh: MeshData; readonly tints: Float32Array } {
  return {
    mesh: {
      name,
      positions: Float32Array.from(list.positions),
      normals: Float32Array.from(list.normals),
      tangents: Float32Array.from(list.tangents),
      uvs: Float32Array.from(list.uvs),
      indices: Uint32Array.from(list.indices),
      morphTargets: [],
    },
    tints: Float32Array.from(list.tints),
  };
}
