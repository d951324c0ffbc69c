import { Camera } from "@babylonjs/core/Cameras/camera.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { createMapTexture } from "../../../plugin/createMapTexture";
import type { SkinOptions } from "../../../plugin/skin/SkinOptions";
import { createScene, type EngineKind } from "./createScene";

/** Radius of the test spheres, scene units (metres). */
export const RADIUS = 0.1;
/** Half the picture's side, in radii. */
const FRAME = 1.05;

/** One texel for the whole skin: curvature in 1/mm, thickness in mm, translucency 1. */
export function flatMap(scene: Scene, curvature: number, thickness: number) {
  const texel = [Math.sqrt(curvature / 0.5) * 255, (thickness / 20) * 255, 0, 255].map(Math.round);
  return createMapTexture(
    "flat",
    Uint8Array.from({ length: 16 }, (_, i) => texel[i % 4]),
    2,
    false,
    scene,
  );
}

/** A sphere of one colour without reflections, seen without perspective. */
export async function sphereScene(kind: EngineKind, albedo: number, thickness: number, curvature: number | null) {
  const scene = await createScene(kind);
  const camera = scene.activeCamera!;
  camera.mode = Camera.ORTHOGRAPHIC_CAMERA;
  camera.orthoLeft = camera.orthoBottom = -FRAME * RADIUS;
  camera.orthoRight = camera.orthoTop = FRAME * RADIUS;
  const sphere = CreateSphere("sphere", { diameter: 2 * RADIUS, segments: 64 }, scene);
  const material = new PBRMaterial("skin", scene);
  material.albedoColor = new Color3(albedo, albedo, albedo);
  material.metallic = 0;
  material.roughness = 0.5;
  material.metallicF0Factor = 0;
  sphere.material = material;
  const options: Partial<SkinOptions> = {
    microRelief: 0,
    map: (curvature && flatMap(scene, curvature, thickness)) || null,
  };
  return { scene, sphere, material, options };
}
