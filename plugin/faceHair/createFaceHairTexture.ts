import type { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { FACE_HAIR_TEXTURE_SIZE, faceHairTexture } from "../../sdk/head/faceHair/faceHairTexture";
import { createMapTexture } from "../createMapTexture";

const NAME = "hairs";
const ours = new WeakSet<object>();

/** The hairs' picture: on the GPU there is one for all lashes, brows and beards of a scene, which goes with the last of them. */
export function createFaceHairTexture(scene: Scene): RawTexture {
  const known = scene.textures.find((one): one is RawTexture => ours.has(one));
  const texture = known
    ? (known.clone() as RawTexture)
    : createMapTexture(NAME, faceHairTexture(), FACE_HAIR_TEXTURE_SIZE, true, scene);
  if (known) {
    // What a clone leaves out.
    texture.name = NAME;
    texture.wrapU = known.wrapU;
    texture.wrapV = known.wrapV;
    texture.anisotropicFilteringLevel = known.anisotropicFilteringLevel;
    texture.gammaSpace = known.gammaSpace;
  }
  ours.add(texture);
  return texture;
}
