import type { HeadModel } from "./HeadModel";

/** Rotation centre of a person's eyeball in the head frame, metres. */
export function eyeCentre(
  model: HeadModel,
  identity: ArrayLike<number>,
  side: "left" | "right",
): [number, number, number] {
  const { centre, centreModes } = model.eyes[side];
  const moved: [number, number, number] = [centre[0], centre[1], centre[2]];
  const count = Math.min(identity.length, centreModes.length / 3);
  for (let k = 0; k < count; k++) {
    for (let axis = 0; axis < 3; axis++) moved[axis] += identity[k] * centreModes[k * 3 + axis];
  }
  return moved;
}
