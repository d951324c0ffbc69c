import type { HeadModel } from "../../../sdk/head/HeadModel";
import { pointNormals } from "../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import type { SkinDescription } from "./describeSkin";
import { type SceneMesh, SURFACE } from "./SceneMesh";
import type { Skin } from "./sampleSkin";

/** The person's skin as the first part of a scene: vertex numbers are the model's point numbers. */
export function buildSkinPart(
  model: HeadModel,
  description: SkinDescription,
  points: Float32Array,
  skin: Skin,
): SceneMesh {
  const triangles = pointTriangles(model);
  return {
    surface: SURFACE.skin,
    positions: points,
    normals: pointNormals(points, triangles),
    rest: description.rest,
    albedo: skin.albedo,
    roughness: skin.roughness,
    triangles,
  };
}
