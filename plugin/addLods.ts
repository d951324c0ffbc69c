import { VertexBuffer } from "@babylonjs/core/Buffers/buffer.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { type AvatarLod, LOD_HEAD_HEIGHT, LOD_HEIGHTS } from "../sdk/head/lod/AvatarLod";
import type { MeshData } from "../sdk/types";
import type { SceneEye } from "./createEye";
import { createHeadMesh } from "./createHeadMesh";

/** Width by height of the screen that LOD_HEIGHTS are turned into areas for. */
const ASPECT = 16 / 9;

/** The whole meshes of an avatar in a scene. */
export interface WholeMeshes {
  readonly head: Mesh;
  readonly eyes: readonly [SceneEye, SceneEye];
  readonly mouth: readonly Mesh[];
  readonly lashes?: Mesh;
}

/**
 * Gives the meshes of an avatar their lighter levels by Babylon's own addLODLevel, which shows the one that is fine enough for
 * the mesh's size on the screen. They hang where the whole ones hang and share their materials.
 * @returns the lighter meshes, whose shapes have to be set as well
 */
export function addLods(whole: WholeMeshes, lods: readonly AvatarLod[]): Mesh[] {
  const lashes = whole.lashes ? addLashLevels(whole.lashes, lods) : [];
  const others = lods.flatMap(({ level, head, eyes, mouth }) => {
    const add = (master: Mesh, data: MeshData) => addLevel(master, data, level);
    const parts = mouth.map(({ mesh, tints }, i) => {
      const lighter = add(whole.mouth[i], mesh);
      const colors = Float32Array.from({ length: (tints.length / 3) * 4 }, (_, k) =>
        k % 4 === 3 ? 1 : tints[Math.floor(k / 4) * 3 + (k % 4)],
      );
      lighter.setVerticesData(VertexBuffer.ColorKind, colors);
      return lighter;
    });
    for (const [i, eye] of eyes.entries()) {
      const master = whole.eyes[i].eyeball;
      // The lids' shade is placed before the ball is drawn, whichever level of it.
      add(master, eye.mesh).onBeforeRenderObservable.add(() => master.onBeforeRenderObservable.notifyObservers(master));
    }
    return [add(whole.head, head), ...parts];
  });
  return [...others, ...lashes];
}

/** Lashes are lighter only at some levels, and at the last ones there are none. */
function addLashLevels(master: Mesh, lods: readonly AvatarLod[]): Mesh[] {
  const light = lods.find(({ lashes }, i) => i > 0 && lashes && lashes !== lods[i - 1].lashes);
  const last = lods.find(({ lashes }) => !lashes);
  if (last) master.addLODLevel(coverageOf(master, last.level), null);
  return light?.lashes ? [addLevel(master, light.lashes.mesh, light.level)] : [];
}

function addLevel(master: Mesh, data: MeshData, level: number): Mesh {
  const mesh = createHeadMesh(data, master.getScene(), `${master.name}_LOD${level}`);
  mesh.parent = master.parent;
  mesh.position.copyFrom(master.position);
  mesh.material = master.material;
  mesh.receiveShadows = master.receiveShadows;
  master.addLODLevel(coverageOf(master, level), mesh);
  return mesh;
}

/** Share of the screen's area below which a mesh gives way to its level. */
function coverageOf(master: Mesh, level: number): number {
  // By the screen, not by distance: it holds for any field of view and any scale of the root.
  master.useLODScreenCoverage = true;
  const { radius } = master.getBoundingInfo().boundingSphere;
  const share = (LOD_HEIGHTS[level - 1] * radius) / LOD_HEAD_HEIGHT;
  return (Math.PI * share * share) / ASPECT;
}
