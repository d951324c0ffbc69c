import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { VertexData } from "@babylonjs/core/Meshes/mesh.vertexData.js";
import { MorphTarget } from "@babylonjs/core/Morph/morphTarget.js";
import { MorphTargetManager } from "@babylonjs/core/Morph/morphTargetManager.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { MeshData } from "../sdk/types";

/**
 * The one place where axes change. The head frame is right-handed; a left-handed scene (Babylon's default) shows it with
 * x negated, as Babylon's glTF loader does: the face looks along +Z and stands upright in both.
 * @returns what an x of the head frame is multiplied with: 1 in a right-handed scene, -1 in a left-handed one
 */
export function headToSceneX(scene: Scene): 1 | -1 {
  return scene.useRightHandedSystem ? 1 : -1;
}

const made = new WeakSet<AbstractMesh>();

/** Whether a mesh is an avatar's own, and nobody else's that hangs on it. */
export function isAvatarMesh(mesh: AbstractMesh): boolean {
  return made.has(mesh);
}

/**
 * A mesh of the avatar as a Babylon mesh with its blendshapes as morph targets of the same names.
 * Bitangents follow glTF, so that an OpenGL normal map (+Y up) needs no flag in either kind of scene.
 */
export function createHeadMesh(data: MeshData, scene: Scene, name = data.name): Mesh {
  const mesh = new Mesh(name, scene);
  made.add(mesh);
  try {
    fillMesh(mesh, data, headToSceneX(scene));
    if (data.morphTargets.length > 0) addMorphTargets(mesh, data, scene);
    return mesh;
  } catch (error) {
    mesh.morphTargetManager?.dispose();
    mesh.dispose();
    throw error;
  }
}

function fillMesh(mesh: Mesh, data: MeshData, xSign: 1 | -1): void {
  const vertexData = new VertexData();
  vertexData.positions = withX(data.positions, 3, xSign);
  vertexData.normals = withX(data.normals, 3, xSign);
  vertexData.uvs = data.uvs.slice();
  if (data.tangents) vertexData.tangents = mirrorTangents(data.tangents, xSign);
  // In a right-handed scene Babylon's front faces are clockwise.
  vertexData.indices = xSign > 0 ? reverseWinding(data.indices) : data.indices.slice();
  vertexData.applyToMesh(mesh);
}

function addMorphTargets(mesh: Mesh, data: MeshData, scene: Scene): void {
  const xSign = headToSceneX(scene);
  const manager = new MorphTargetManager(scene, mesh.name);
  mesh.morphTargetManager = manager;
  const positions = mesh.getVerticesData(VertexBuffer.PositionKind)!;
  const normals = mesh.getVerticesData(VertexBuffer.NormalKind)!;
  manager.areUpdatesFrozen = true;
  for (const shape of data.morphTargets) {
    const target = new MorphTarget(shape.name, 0, scene);
    target.setPositions(added(positions, withX(shape.positions, 3, xSign)));
    target.setNormals(added(normals, withX(shape.normals, 3, xSign)));
    manager.addTarget(target);
  }
  // One shader for any number of active shapes: no compilation, hence no hitch, while the face moves.
  manager.numMaxInfluencers = data.morphTargets.length;
  manager.areUpdatesFrozen = false;
}

function withX(values: Float32Array, stride: number, xSign: 1 | -1): Float32Array {
  const result = values.slice();
  if (xSign < 0) for (let i = 0; i < result.length; i += stride) result[i] = -result[i];
  return result;
}

/** A mirror turns the cross product of normal and tangent round: the handedness changes with x. */
function mirrorTangents(tangents: Float32Array, xSign: 1 | -1): Float32Array {
  const result = withX(tangents, 4, xSign);
  if (xSign < 0) for (let i = 3; i < result.length; i += 4) result[i] = -result[i];
  return result;
}

function reverseWinding(indices: Uint32Array): Uint32Array {
  const result = indices.slice();
  for (let i = 0; i < result.length; i += 3) [result[i + 1], result[i + 2]] = [indices[i + 2], indices[i + 1]];
  return result;
}

function added(base: ArrayLike<number>, change: Float32Array): Float32Array {
  for (let i = 0; i < change.length; i++) change[i] += base[i];
  return change;
}
