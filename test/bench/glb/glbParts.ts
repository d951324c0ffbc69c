import type { GLTF } from "../../../sdk/export/gltfLibrary";

/** Bytes of a part of a file. */
export interface GlbPart {
  readonly name: string;
  readonly bytes: number;
}

/** Bytes of a component by its code in glTF. */
const COMPONENT_BYTES: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 };
const COMPONENTS: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 };

/** Where the bytes of an uncompressed GLB are: a mesh's vertices, its shapes, every picture, the JSON; largest first. */
export function glbParts(file: Uint8Array): GlbPart[] {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(file.subarray(20, 20 + length))) as GLTF.IGLTF;
  const parts = new Map<string, number>([["JSON", length]]);
  const add = (name: string, bytes: number) => parts.set(name, (parts.get(name) ?? 0) + bytes);
  const { accessors = [], bufferViews = [], meshes = [], images = [], skins = [] } = json;
  const seen = new Set<number>();
  const addAccessor = (name: string, index: number | undefined) => {
    if (index === undefined || seen.has(index)) return;
    seen.add(index);
    const { componentType, type, count, sparse, bufferView } = accessors[index];
    const size = COMPONENT_BYTES[componentType] * COMPONENTS[type];
    if (bufferView !== undefined) add(name, count * size);
    if (sparse) {
      add(`${name}: values`, sparse.count * size);
      add(`${name}: indices`, sparse.count * COMPONENT_BYTES[sparse.indices.componentType]);
    }
  };
  for (const { name, primitives } of meshes) {
    for (const { attributes, indices, targets = [] } of primitives) {
      addAccessor(`${name} triangles`, indices);
      for (const [key, index] of Object.entries(attributes)) addAccessor(`${name} ${key}`, index);
      for (const target of targets) {
        for (const [key, index] of Object.entries(target)) addAccessor(`${name} shapes ${key}`, index);
      }
    }
  }
  for (const { inverseBindMatrices } of skins) addAccessor("skin", inverseBindMatrices);
  images.forEach(({ name, bufferView }, i) => {
    if (bufferView !== undefined) add(`picture ${name ?? i}`, bufferViews[bufferView].byteLength);
  });
  return [...parts].map(([name, bytes]) => ({ name, bytes })).sort((a, b) => b.bytes - a.bytes);
}
