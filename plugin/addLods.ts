import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { AvatarLod } from "../sdk/head/lod/AvatarLod";
import type { MeshData } from "../sdk/types";
import { addLodLevel } from "./addLodLevel";
import type { SceneEye } from "./createEye";
import type { NeckSkin } from "./createNeckSkin";
import { setTints } from "./setTints";

/** The whole meshes of an avatar in a scene. */
export interface WholeMeshes {
  readonly head: Mesh;
  readonly eyes: readonly [SceneEye, SceneEye];
  readonly mouth: readonly Mesh[];
}

/**
 * Gives the meshes of an avatar their lighter levels by Babylon's own addLODLevel, which shows the one that is fine enough for
 * the mesh's size on the screen. They hang where the whole ones hang and share their materials.
 * @returns the lighter meshes, whose shapes have to be set as well
 */
export function addLods(whole: WholeMeshes, lods: readonly AvatarLod[], neckSkin: NeckSkin): Mesh[] {
  return lods.flatMap(({ level, head, eyes, mouth }) => {
    const add = (master: Mesh, data: MeshData) => addLodLevel(master, data, level);
    const parts = mouth.map(({ mesh, tints }, i) => {
      const lighter = add(whole.mouth[i], mesh);
      setTints(lighter, tints);
      return lighter;
    });
    for (const [i, eye] of eyes.entries()) {
      const master = whole.eyes[i].eyeball;
      // The lids' shade is placed before the ball is drawn, whichever level of it.
      add(master, eye.mesh).onBeforeRenderObservable.add(() => master.onBeforeRenderObservable.notifyObservers(master));
    }
    const skin = add(whole.head, head);
    neckSkin.bind(skin, head);
    return [skin, ...parts];
  });
}
