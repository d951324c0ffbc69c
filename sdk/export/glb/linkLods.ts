import { LOD_HEIGHTS } from "../../head/lod/AvatarLod";
import type { GLTF } from "../gltfLibrary";

const EXTENSION = "MSFT_lod";

/** Name of a node at a level; whole nodes have their plain names. */
export function lodName(name: string, level: number): string {
  return level === 0 ? name : `${name}_LOD${level}`;
}

/** Name of the node at a place of a file's levels: the first is the one that is shown, and has the plain name even where it is the only one. */
export function shownName(name: string, level: number, place: number): string {
  return place === 0 ? name : lodName(name, level);
}

/**
 * Makes nodes of a written glTF the lighter levels of others by MSFT_lod. Who does not know it shows the whole ones: the
 * lighter ones are in no scene.
 * @param names of nodes that have theirs, named by lodName
 */
export function linkLods(json: GLTF.IGLTF, names: readonly string[], levels: readonly number[]): void {
  const { nodes = [] } = json;
  for (const name of names) {
    const node = nodes.find((one) => one.name === name);
    const ids = levels.map((level) => nodes.findIndex((one) => one.name === lodName(name, level)));
    if (!node || ids.includes(-1)) throw new RangeError(`no node ${name}, or not all of its levels`);
    node.extensions = { ...node.extensions, [EXTENSION]: { ids } };
    node.extras = { ...node.extras, MSFT_screencoverage: [...LOD_HEIGHTS.slice(0, ids.length), 0] };
  }
  json.extensionsUsed = [...(json.extensionsUsed ?? []), EXTENSION];
}
