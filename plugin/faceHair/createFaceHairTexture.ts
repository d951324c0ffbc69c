import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { FACE_HAIR_TEXTURE_SIZE, faceHairTexture } from "../../sdk/head/faceHair/faceHairTexture";
import { createMapTexture } from "../createMapTexture";

const NAME = "hairs";

/** The hairs' picture: on the GPU there is one for all lashes, brows and beards of a scene, which goes with the last of them. */
export function createFaceHairTexture(scene: Scene): Texture {
  const known = scene.getTextureByName(NAME)?._texture;
  if (!known) return createMapTexture(NAME, faceHairTexture(), FACE_HAIR_TEXTURE_SIZE, true, scene);
  const texture = new Texture(null, scene);
  known.incrementReferences();
  texture._texture = known;
  texture.name = NAME;
  return texture;
}
