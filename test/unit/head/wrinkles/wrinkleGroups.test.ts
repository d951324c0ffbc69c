import { expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../../plugin/arkitNames";
import { WRINKLE_GROUPS, WRINKLE_SLOTS, wrinkleWeights } from "../../../../sdk/head/wrinkles/wrinkleGroups";

const groupOf = (name: string) => WRINKLE_GROUPS.findIndex((group) => group.name === name);
const folded = (weights: Readonly<Record<string, number>>) =>
  wrinkleWeights((name) => weights[name] ?? 0, new Float32Array(WRINKLE_SLOTS));

it("knows ARKit's shapes only and fits its slots", () => {
  expect(WRINKLE_GROUPS.length).toBeLessThanOrEqual(WRINKLE_SLOTS);
  const names: string[] = WRINKLE_GROUPS.flatMap(({ shapes }) => Object.keys(shapes));
  expect(names.filter((name) => !(ARKIT_NAMES as readonly string[]).includes(name))).toEqual([]);
});

it("folds nothing on a neutral face, one side for a shape of one side, the strongest shape's share and never more than all", () => {
  expect(folded({ jawOpen: 1 })).toEqual(new Float32Array(WRINKLE_SLOTS));
  const left = folded({ mouthSmileLeft: 0.6, eyeSquintLeft: 0.2 });
  expect(left[groupOf("cheekLeft")]).toBeCloseTo(0.6, 6);
  expect(left[groupOf("eyeLeft")]).toBeCloseTo(0.45, 6);
  expect([left[groupOf("cheekRight")], left[groupOf("eyeRight")]]).toEqual([0, 0]);
  expect(Math.max(...folded({ browInnerUp: 3 }))).toBe(1);
});
