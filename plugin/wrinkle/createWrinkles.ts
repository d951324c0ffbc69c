import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { wrinkleWeights } from "../../sdk/head/wrinkles/wrinkleGroups";
import type { WrinkleMap } from "../../sdk/types";
import type { FaceWeights } from "../createFaceWeights";
import { createMapTexture } from "../createMapTexture";
import { WrinkleMaterialPlugin } from "./WrinkleMaterialPlugin";

/** Folds the skin as the weights say; `follow` after they have changed. */
export interface WrinkleControl {
  follow(): void;
}

/** Gives a skin its wrinkles; they go with the material. */
export function createWrinkles(
  { size, rgba }: WrinkleMap,
  material: PBRMaterial,
  weights: FaceWeights,
): WrinkleControl {
  const texture = createMapTexture(`${material.name}.wrinkles`, rgba, size, false, material.getScene());
  const plugin = new WrinkleMaterialPlugin(material, texture);
  const weightOf = (name: string) => {
    const place = weights.indexOf(name);
    return place < 0 ? 0 : weights.shown[place];
  };
  return { follow: () => wrinkleWeights(weightOf, plugin.weights) };
}
