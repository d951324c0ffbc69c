import type { MeshData } from "../../types";
import { unreadable } from "./mosarFormat";
import { floats, list, part, text } from "./plainChecks";

/**
 * Whether arrays of a mesh have lengths that fit each other, its triangles point to vertices and its numbers are finite.
 * @returns how many vertices it has
 * @throws AvatarError avatar-unreadable
 */
export function checkMesh(value: unknown, name: string): number {
  const mesh = part(value, name) as Partial<MeshData>;
  text(mesh.name, `the name of ${name}`);
  if (!(mesh.positions instanceof Float32Array) || mesh.positions.length % 3 !== 0)
    throw unreadable(`${name} has no places`);
  const count = mesh.positions.length / 3;
  floats(mesh.positions, `${name}.positions`, 3 * count, Float32Array);
  floats(mesh.normals, `${name}.normals`, 3 * count, Float32Array);
  floats(mesh.uvs, `${name}.uvs`, 2 * count, Float32Array);
  // A GLB's are whole numbers that stand for 0..1.
  if (!mesh.uvs?.every((place) => place >= -0.001 && place <= 1.001)) throw unreadable(`${name}.uvs leave the picture`);
  if (mesh.tangents !== undefined) floats(mesh.tangents, `${name}.tangents`, 4 * count, Float32Array);
  const { indices } = mesh;
  if (!(indices instanceof Uint32Array) || indices.length % 3 !== 0 || !indices.every((vertex) => vertex < count)) {
    throw unreadable(`${name} has triangles without vertices`);
  }
  for (const one of list(mesh.morphTargets, `${name}.morphTargets`)) {
    const target = part(one, `${name}.morphTargets`);
    text(target.name, `the name of a shape of ${name}`);
    floats(target.positions, `${name}.${target.name}`, 3 * count, Float32Array);
    floats(target.normals, `${name}.${target.name}`, 3 * count, Float32Array);
  }
  return count;
}
