import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { RawTexture } from "@babylonjs/core/Materials/Textures/rawTexture.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { packSkinTextures } from "../../sdk/export/packSkinTextures";
import type { FaceGround } from "../../sdk/head/faceHair/paintGround";
import type { Avatar } from "../../sdk/types";
import { growth, loadGrowth } from "./loadGrowth";

/**
 * Paints the skin anew when what grows on it changes: at once, or as soon as what paints is loaded. The maps have the
 * person's own beard, and brows as if there were no cards.
 */
export function createSkinGround(
  avatar: Avatar,
  material: PBRMaterial,
): <Part extends keyof FaceGround>(part: Part) => (style: FaceGround[Part]) => void {
  const own = avatar.beard?.style ?? null;
  let shown: FaceGround = { beard: own?.area === "own" ? own : null, brows: null };
  const texture = material.albedoTexture as RawTexture;
  const paint = () => {
    // The avatar may be gone, or wear somebody else's picture.
    if (growth && texture === material.albedoTexture && texture.getInternalTexture()) {
      texture.update(packSkinTextures(growth.paintGround(avatar, shown)).albedoSpecular);
    }
  };
  return (part) => (style) => {
    if (style === shown[part]) return;
    shown = { ...shown, [part]: style };
    if (growth) {
      paint();
      return;
    }
    const scene = material.getScene();
    // The scene is ready when it is painted.
    scene.addPendingData(shown);
    const pending = shown;
    loadGrowth()
      .then(paint)
      .catch((error) => Logger.Warn([error]))
      .finally(() => scene.removePendingData(pending));
  };
}
