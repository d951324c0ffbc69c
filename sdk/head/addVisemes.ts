import type { MeshData, MorphTarget } from "../types";
import { VISEME_SHAPES } from "./visemeShapes";

/**
 * The mesh with the 15 visemes behind its ARKit targets, each the sum of its shapes: players that know visemes alone
 * (TalkingHead, Oculus lip sync) find them by name. A part of the mouth gets those that move it; a head gets all.
 * A mesh that has one keeps its own.
 */
export function addVisemes(mesh: MeshData): MeshData {
  const visemes = Object.entries(VISEME_SHAPES).flatMap(([name, shapes]) => {
    const parts = mesh.morphTargets.filter((target) => target.name in shapes);
    const known = mesh.morphTargets.some((target) => target.name === name);
    return parts.length === 0 || known ? [] : [weightedSum(name, parts, shapes)];
  });
  return { ...mesh, morphTargets: [...mesh.morphTargets, ...visemes] };
}

function weightedSum(
  name: string,
  parts: readonly MorphTarget[],
  shapes: Readonly<Record<string, number>>,
): MorphTarget {
  const sum = (key: "positions" | "normals") => {
    const total = new Float32Array(parts[0][key].length);
    for (const part of parts) {
      const weight = shapes[part.name];
      const values = part[key];
      for (let i = 0; i < total.length; i++) total[i] += weight * values[i];
    }
    return total;
  };
  return { name, positions: sum("positions"), normals: sum("normals") };
}
