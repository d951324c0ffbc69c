import type { Node } from "../gltfLibrary";
import type { GlbDraft } from "./GlbDraft";

type Place = readonly [number, number, number];
/**
 * A joint, the one above it, its place from there in metres, and its turn about x and z in radians. As in Mixamo's rigs +y
 * runs along limbs: players set whole rotations, by which a leg that hangs along -y would stand on its head.
 */
type Joint = readonly [name: string, parent: string, place: Place, turn?: readonly [x: number, z: number]];

/** The middle of an adult of 1.72 m in T pose, hips first; the feet stand at y 0. */
const MIDDLE: readonly Joint[] = [
  ["Hips", "", [0, 0.96, 0]],
  ["Spine", "Hips", [0, 0.1, -0.01]],
  ["Spine1", "Spine", [0, 0.12, -0.01]],
  ["Spine2", "Spine1", [0, 0.13, -0.01]],
];
/** The last spine joint carries the neck. */
const CHEST = "Spine2";
const NECK: Place = [0, 0.15, 0];
/** The left side; the right is its mirror. */
const SIDE: readonly Joint[] = [
  ["Shoulder", "Spine2", [0.06, 0.1, 0.01], [0, -Math.PI / 2]],
  ["Arm", "Shoulder", [0, 0.12, -0.01]],
  ["ForeArm", "Arm", [0, 0.27, 0]],
  ["Hand", "ForeArm", [0, 0.26, 0]],
  ...finger("Thumb", [0.02, 0.03, 0.03]),
  ...finger("Index", [0, 0.09, 0.03]),
  ...finger("Middle", [0, 0.095, 0.01]),
  ...finger("Ring", [0, 0.09, -0.01]),
  ...finger("Pinky", [0, 0.08, -0.03]),
  ["UpLeg", "Hips", [0.09, -0.05, 0], [0, Math.PI]],
  ["Leg", "UpLeg", [0, 0.42, 0]],
  ["Foot", "Leg", [0, 0.41, 0], [1, 0]],
  ["ToeBase", "Foot", [0, 0.14, 0], [0.57, 0]],
];

/**
 * The joints of a body by Mixamo's names without prefix (Ready Player Me, TalkingHead), none of them skinned, with a neck on
 * the chest.
 * @returns the hips
 */
export function addBody({ document }: GlbDraft, neck: Node): Node {
  const nodes = new Map<string, Node>();
  const add = ([name, parent, place, [x, z] = [0, 0]]: Joint) => {
    const node = document.createNode(name).setTranslation([...place]);
    // No joint turns about both.
    node.setRotation([Math.sin(x / 2), 0, Math.sin(z / 2), Math.cos((x + z) / 2)]);
    nodes.get(parent)?.addChild(node);
    nodes.set(name, node);
  };
  MIDDLE.forEach(add);
  for (const side of ["Left", "Right"] as const) {
    const own = (name: string) => (MIDDLE.some(([middle]) => middle === name) ? name : side + name);
    const mirror = side === "Left" ? 1 : -1;
    for (const [name, parent, [x, y, z], [tilt, roll] = [0, 0]] of SIDE) {
      add([side + name, own(parent), [mirror * x, y, z], [tilt, mirror * roll]]);
    }
  }
  nodes.get(CHEST)?.addChild(neck.setTranslation([...NECK]));
  return nodes.get("Hips") as Node;
}

function finger(name: string, place: Place): Joint[] {
  return [1, 2, 3].map((joint) => [
    `Hand${name}${joint}`,
    joint === 1 ? "Hand" : `Hand${name}${joint - 1}`,
    joint === 1 ? place : [0, 0.028, 0],
  ]);
}
