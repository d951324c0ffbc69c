import type { HeadModel } from "./HeadModel";
import { pointNormals } from "./pointNormals";
import { pointTriangles } from "./pointTriangles";

/** Points of the face's outer skin: no ears, nostrils or mouth, and nothing that looks back (the inside of lids and lips). */
export function facePoints(model: HeadModel): Uint32Array {
  const { face, innerMouth, nostrils, ears } = model.regions;
  const normals = pointNormals(model.mean, pointTriangles(model));
  const isFace = (p: number): boolean =>
    face[p] > 0.5 && innerMouth[p] + nostrils[p] + ears[p] < 0.1 && normals[p * 3 + 2] > 0;
  return Uint32Array.from(Array.from({ length: model.pointCount }, (_, p) => p).filter(isFace));
}
