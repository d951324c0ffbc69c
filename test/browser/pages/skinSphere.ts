// Babylon's engines need the scene first in a bundle of deep imports.
import "@babylonjs/core/scene.js";
import { Constants } from "@babylonjs/core/Engines/constants.js";
import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { RenderTargetTexture } from "@babylonjs/core/Materials/Textures/renderTargetTexture.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { attachSkin } from "../../../plugin";
import { createLightTexture } from "../../../plugin/createLightTexture";
import type { SkinOptions } from "../../../plugin/skin/SkinOptions";
import { type EngineKind, readPicture } from "./createScene";
import { flatMap, sphereScene } from "./sphereScene";

let stage: Awaited<ReturnType<typeof sphereScene>>;
let light: DirectionalLight;
let target: RenderTargetTexture;

export interface SphereSkin {
  /** 1/mm */
  readonly curvature: number;
  /** mm; default thick */
  readonly thickness?: number;
  /** mm */
  readonly distances?: SkinOptions["scatterDistance"];
  readonly albedo?: number;
}

const experiments = {
  /** A sphere of skin in linear light, 256 x 256. */
  async open(kind: EngineKind) {
    stage = await sphereScene(kind, 1, 20, 0.1);
    const { scene, sphere, material } = stage;
    // Seen along -Z, +X is on the left of the picture.
    light = new DirectionalLight("side", new Vector3(1, 0, 0), scene);
    light.intensity = Math.PI;
    material.imageProcessingConfiguration.applyByPostProcess = true;
    target = new RenderTargetTexture("linear", 256, scene, false, true, Constants.TEXTURETYPE_FLOAT);
    target.renderList = [sphere];
    scene.customRenderTargets.push(target);
  },

  /** Under a distant light from the right, or in surroundings of these harmonics: RGB of the middle row, left to right, and column. */
  async draw({ curvature, thickness = 20, distances, albedo = 1 }: SphereSkin, sh?: readonly number[]) {
    const { scene, material } = stage;
    light.setEnabled(!sh);
    scene.environmentTexture?.dispose();
    scene.environmentTexture = sh ? createLightTexture(Float64Array.from(sh), scene, "around") : null;
    material.albedoColor = new Color3(albedo, albedo, albedo);
    const map = flatMap(scene, curvature, thickness);
    attachSkin(material, { microRelief: 0, map, ...(distances ? { scatterDistance: distances } : {}) });
    await readPicture(scene);
    const pixels = new Float32Array((await target.readPixels())!.buffer);
    map.dispose();
    const at = (pixel: number) => [0, 1, 2].map((c) => pixels[4 * pixel + c]);
    const side = Array.from({ length: 256 }, (_, i) => i);
    return { row: side.map((x) => at(128 * 256 + x)), column: side.map((y) => at(y * 256 + 128)) };
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
