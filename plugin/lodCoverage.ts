import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { LOD_HEAD_HEIGHT, LOD_HEIGHTS } from "../sdk/head/lod/AvatarLod";

/** Width by height of the screen that LOD_HEIGHTS are turned into areas for. */
const ASPECT = 16 / 9;

/** Share of the screen's area below which a mesh gives way to its level; makes the mesh's levels go by the screen. */
export function lodCoverage(master: Mesh, level: number): number {
  // Not by distance: it holds for any field of view and any scale of the root.
  master.useLODScreenCoverage = true;
  const { radius } = master.getBoundingInfo().boundingSphere;
  const share = (LOD_HEIGHTS[level - 1] * radius) / LOD_HEAD_HEIGHT;
  return (Math.PI * share * share) / ASPECT;
}
