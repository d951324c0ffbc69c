import type { BaseTexture } from "@babylonjs/core/Materials/Textures/baseTexture.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { createMicroTexture } from "./createMicroTexture";
import { DEFAULT_SKIN_OPTIONS, type SkinOptions } from "./SkinOptions";

/** Clones hand the object itself to the parser and share textures; JSON drops symbols. */
const LIVE = Symbol("textures of a living plugin");

export interface SkinState {
  readonly isEnabled: boolean;
  readonly options: SkinOptions;
  readonly microTexture: BaseTexture | null;
}

interface SerializedSkin {
  readonly isEnabled: boolean;
  readonly options: Omit<SkinOptions, "map"> & { readonly map: unknown };
  readonly [LIVE]?: Pick<SkinState, "microTexture"> & { readonly map: BaseTexture | null };
}

/** For a .babylon file; the map's pixels are in it as those of every texture are (Texture.ForceSerializeBuffers). */
export function serializeSkin({ isEnabled, options, microTexture }: SkinState): SerializedSkin {
  const map = options.map?.serialize() ?? null;
  return { isEnabled, options: { ...options, map }, [LIVE]: { map: options.map, microTexture } };
}

export function parseSkin(source: SerializedSkin, scene: Scene, rootUrl: string): SkinState {
  const { isEnabled, options, [LIVE]: live } = source;
  const map = live ? live.map : options.map ? (Texture.Parse(options.map, scene, rootUrl) as BaseTexture) : null;
  const microTexture = live ? live.microTexture : options.microRelief > 0 ? createMicroTexture(scene) : null;
  return { isEnabled, options: { ...DEFAULT_SKIN_OPTIONS, ...options, map }, microTexture };
}
