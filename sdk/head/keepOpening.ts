import type { MeshData } from "../types";

/** A shut eye stays shut: the higher the power, the longer a weight keeps its opening. */
const POWER = 4;

/**
 * Weights under which larger eyeBlink shapes (closeLids) leave an eye as open as the model's own shapes did.
 * @param expression in the order of both meshes' targets
 */
export function keepOpening(expression: Float32Array, before: MeshData, after: MeshData): Float32Array {
  return expression.map((weight, i) => {
    const [own, grown] = [before.morphTargets[i], after.morphTargets[i]];
    if (own === grown || weight === 0) return weight;
    const inverse = dot(own.positions, own.positions) / dot(own.positions, grown.positions);
    return weight * (inverse + (1 - inverse) * weight ** POWER);
  });
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
