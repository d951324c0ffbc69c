import { VISEME_SHAPES } from "../sdk/head/visemeShapes";
import type { FaceWeights } from "./createFaceWeights";

/**
 * How far each ARKit shape is shown by itself and by visemes, for what follows the lips.
 * @returns the weight of an ARKit shape by its name
 */
export function mouthWeights(weights: FaceWeights): (name: string) => number {
  const visemes = Object.entries(VISEME_SHAPES).map(([name, shapes]) => ({
    place: weights.indexOf(name),
    shapes: shapes as Readonly<Record<string, number>>,
  }));
  return (name) => {
    const place = weights.indexOf(name);
    let sum = place < 0 ? 0 : weights.shown[place];
    for (let i = 0; i < visemes.length; i++) {
      const { place: viseme, shapes } = visemes[i];
      if (viseme >= 0 && weights.shown[viseme] > 0) sum += weights.shown[viseme] * (shapes[name] ?? 0);
    }
    return sum;
  };
}
