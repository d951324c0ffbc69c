// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import type { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { Tools } from "@babylonjs/core/Misc/tools.js";
import { attachSkin, type SkinOptions } from "../../../plugin";
import { createEngine, type EngineKind, readPicture } from "./createScene";
import { drawMultiview } from "./matrix/drawMultiview";
import { drawTarget } from "./matrix/drawTarget";
import { MATRIX_CELLS } from "./matrix/matrixCells";
import { openMatrixScene } from "./matrix/openMatrixScene";

export interface Variant {
  readonly rightHanded?: boolean;
  readonly skin?: Partial<SkinOptions>;
}

let engine: AbstractEngine;

const experiments = {
  /** Opens the one engine of the page. @returns names of the cells, in the sheet's order */
  async open(kind: EngineKind, side: number) {
    Tools.AssetBaseUrl = `${location.origin}/babylon`;
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = side;
    document.body.append(canvas);
    engine = await createEngine(kind, canvas);
    return Object.keys(MATRIX_CELLS);
  },

  /** One cell of the sheet: RGBA, row 0 on top, as base64. Other options of the skin change uniforms alone, no shader. */
  async draw(name: string, { rightHanded = false, skin = {} }: Variant = {}) {
    const stage = openMatrixScene(engine, rightHanded);
    attachSkin(stage.avatar.material, skin);
    MATRIX_CELLS[name](stage);
    // Clustered lights are there from the second frame on, on any material.
    if (name === "clustered") await readPicture(stage.scene);
    let picture = name === "msaa" ? await drawTarget(stage, 4) : await readPicture(stage.scene);
    // Area lights are dark until Babylon has fetched its table, of which it tells nobody.
    for (let i = 0; name === "area" && i < 200 && isBlack(picture); i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      picture = await readPicture(stage.scene);
    }
    stage.scene.dispose();
    return picture;
  },

  /** The sun and the surroundings for two eyes at once: WebGL2 with OVR_multiview2. */
  async multiview() {
    const stage = openMatrixScene(engine);
    attachSkin(stage.avatar.material);
    // Babylon gives both eyes one place for the highlights.
    stage.avatar.material.metallicF0Factor = 0;
    MATRIX_CELLS.key(stage);
    const pictures = await drawMultiview(stage);
    stage.scene.dispose();
    return pictures;
  },
};

function isBlack(picture: string): boolean {
  return !/[^\0\xff]/.test(atob(picture));
}

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
