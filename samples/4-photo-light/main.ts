import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Texture } from "@babylonjs/core/Materials/Textures/texture.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { CreateBox } from "@babylonjs/core/Meshes/Builders/boxBuilder.js";
import { CreatePlane } from "@babylonjs/core/Meshes/Builders/planeBuilder.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import { addAvatarToScene } from "mosar/babylon";
import { chosen, find } from "../shared/controls";
import { createStage } from "../shared/createStage";
import { openPortrait } from "../shared/openPortrait";
import { paint } from "../shared/paint";

/** Metres of the photo that are shown about the face. */
const WINDOW = 0.32;

const portrait = await openPortrait();
const scene = await createStage(1);
// With a photo of your own: await createAvatarFromPhoto(photo, scene, { assetsUrl }).
const avatar = addAvatarToScene(portrait, scene);
// In a left-handed scene that is seen from +Z, +x is on the left.
showPhoto().position.set(0.29, -0.03, 0);
place(CreateSphere("matte", { diameter: 0.11 }, scene), 0.08, grey(0.3, 0, 1));
place(CreateBox("cube", { size: 0.075 }, scene), -0.05, grey(0.3, 0, 0.6)).rotation.set(0.4, 0.7, 0);
place(CreateSphere("metal", { diameter: 0.09 }, scene), -0.165, grey(0.8, 1, 0.35));

/** A thing to the right of the avatar. */
function place(mesh: Mesh, y: number, material: PBRMaterial): Mesh {
  mesh.position.set(-0.25, y, 0);
  mesh.material = material;
  return mesh;
}

function grey(value: number, metallic: number, roughness: number): PBRMaterial {
  return paint(new Color3(value, value, value), metallic, roughness, scene);
}

/** The photo about the face, as large as life and unlit: what `fit` says of the photo's camera puts it to scale. */
function showPhoto(): Mesh {
  const { camera, headToCamera } = portrait.fit;
  const [x, y, z] = [3, 7, 11].map((i) => headToCamera[i]);
  const pixelsPerMetre = camera.focalPx / -z;
  const texture = new Texture("../assets/astronaut.png", scene);
  texture.uScale = (WINDOW * pixelsPerMetre) / camera.width;
  texture.vScale = (WINDOW * pixelsPerMetre) / camera.height;
  texture.uOffset = (camera.centreX + x * pixelsPerMetre) / camera.width - texture.uScale / 2;
  texture.vOffset = 1 - (camera.centreY - (y - 0.03) * pixelsPerMetre) / camera.height - texture.vScale / 2;
  const plane = CreatePlane("photo", { size: WINDOW }, scene);
  plane.rotation.y = Math.PI;
  plane.material = Object.assign(new PBRMaterial("photo", scene), { unlit: true, albedoTexture: texture });
  return plane;
}

function light(): void {
  avatar.root.rotation.y = find("turn").valueAsNumber;
  // Relative to the avatar as it stands: turn both and the light comes from elsewhere.
  if (chosen("light") === "photo") avatar.applyLightingTo(scene);
  else avatar.removeLightingFrom(scene);
}
document.addEventListener("input", light);
light();
await scene.whenReadyAsync(true);
document.body.dataset.state = "done";
