import { buildPointGraph } from "../head/bake/buildPointGraph";
import { interpolateToTexels } from "../head/bake/interpolateToTexels";
import { pointCompression } from "../head/bake/pointCompression";
import { bakeUvRaster } from "../head/bakeUvRaster";
import type { HeadModel } from "../head/HeadModel";
import { pointTriangles } from "../head/pointTriangles";
import { poseHeadPoints } from "../head/poseHeadPoints";
import type { AvatarMaps, GeometryMaps, HeadFit, WrinkleMap } from "../types";
import { bakeWrinkles } from "./texture/bakeWrinkles";
import { softenCreases } from "./texture/softenCreases";
import { tameLids } from "./texture/tameLids";

/**
 * Stage 8b: the finished maps without the creases of the photo's expression, and those creases as wrinkles that come with
 * expressions, beside the lines that every face folds into.
 * @param geometry baked at the maps' size
 */
export function neutralizeMaps(
  maps: AvatarMaps,
  model: HeadModel,
  { identity, expression }: Pick<HeadFit, "identity" | "expression">,
  geometry: GeometryMaps,
): { readonly maps: AvatarMaps; readonly wrinkles: WrinkleMap } {
  const triangles = pointTriangles(model);
  const compression = pointCompression(
    poseHeadPoints(model, identity, []),
    poseHeadPoints(model, identity, expression),
    triangles,
    buildPointGraph(model.pointCount, triangles),
  );
  const folded = interpolateToTexels(model, bakeUvRaster(model, maps.size), compression, 1);
  const softened = softenCreases(tameLids(maps, geometry), folded, geometry);
  const weightOf = (name: string) => expression[model.expressionNames.indexOf(name)] ?? 0;
  return { maps: softened.maps, wrinkles: bakeWrinkles(model, softened, weightOf) };
}
