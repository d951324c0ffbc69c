import { Constants } from "@babylonjs/core/Engines/constants.js";
import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { createMapTexture } from "../createMapTexture";
import { microRelief, RELIEF_SIZE } from "./microRelief";

/** Any number will do; the same one makes every head's pores the same. */
const SEED = 20;
let relief: Uint8Array | undefined;

/** The pores' tile on the GPU, repeated; the bytes are made once. */
export function createMicroTexture(scene: Scene): BaseTexture {
  relief ??= microRelief(SEED);
  const texture = createMapTexture("skin micro-structure", relief, RELIEF_SIZE, false, scene);
  texture.wrapU = Constants.TEXTURE_WRAP_ADDRESSMODE;
  texture.wrapV = Constants.TEXTURE_WRAP_ADDRESSMODE;
  return texture;
}
