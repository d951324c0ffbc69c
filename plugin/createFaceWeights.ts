import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { MorphTarget } from "@babylonjs/core/Morph/morphTarget.js";

/** The weights of all shapes of an avatar, of whichever meshes have them. Nothing is allocated after it is made but by `join`. */
export interface FaceWeights {
  /** The head's names first. */
  readonly names: readonly string[];
  /** What the program has set, 0..1, in the order of `names`. */
  readonly own: Float64Array;
  /** What gaze and idle life add. */
  readonly added: Float64Array;
  /** What is shown: the sum, held within 0..1. */
  readonly shown: Float64Array;
  /** @returns the place of a name, -1 if no mesh has such a shape */
  indexOf(name: string): number;
  /** Brings the sum to the meshes. */
  show(): void;
  /**
   * Takes a mesh along, with what is shown now; shapes that no mesh had before stay still.
   * @returns leaves it as it is, for good
   */
  join(mesh: Mesh): () => void;
}

export function createFaceWeights(meshes: readonly Mesh[]): FaceWeights {
  const byName = targetsByName(meshes);
  const names = [...byName.keys()];
  const places = new Map(names.map((name, i) => [name, i]));
  const targets = [...byName.values()];
  const [own, added, shown] = [0, 0, 0].map(() => new Float64Array(names.length));
  return {
    names,
    own,
    added,
    shown,
    indexOf: (name) => places.get(name) ?? -1,
    show: () => {
      for (let i = 0; i < shown.length; i++) {
        const weight = Math.min(1, Math.max(0, own[i] + added[i]));
        if (weight === shown[i]) continue;
        shown[i] = weight;
        for (let t = 0; t < targets[i].length; t++) targets[i][t].influence = weight;
      }
    },
    join: (mesh) => {
      const joined = [...targetsByName([mesh])].flatMap(([name, added]) => {
        const place = places.get(name);
        return place === undefined ? [] : added.map((target) => ({ place, target }));
      });
      for (const { place, target } of joined) {
        targets[place].push(target);
        target.influence = shown[place];
      }
      return () => {
        for (const { place, target } of joined) targets[place].splice(targets[place].indexOf(target), 1);
      };
    },
  };
}

/** The morph targets of all meshes that go by one name. */
function targetsByName(meshes: readonly Mesh[]): Map<string, MorphTarget[]> {
  const targets = new Map<string, MorphTarget[]>();
  for (const { morphTargetManager: manager } of meshes) {
    for (let i = 0; manager && i < manager.numTargets; i++) {
      const target = manager.getTarget(i);
      targets.set(target.name, [...(targets.get(target.name) ?? []), target]);
    }
  }
  return targets;
}
