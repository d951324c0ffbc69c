import { expect, it } from "@jest/globals";
import { createFaceWeights } from "../../../plugin/createFaceWeights";
import { createHeadMesh } from "../../../plugin/createHeadMesh";
import { mouthWeights } from "../../../plugin/mouthWeights";
import { addVisemes } from "../../../sdk/head/addVisemes";
import { VISEME_SHAPES } from "../../../sdk/head/visemeShapes";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("counts a viseme as the shapes that it is made of", () => {
  const weights = createFaceWeights([createHeadMesh(addVisemes(syntheticAvatar().head), nullScene())]);
  const weightOf = mouthWeights(weights);
  weights.own[weights.indexOf("jawOpen")] = 0.25;
  weights.own[weights.indexOf("viseme_aa")] = 0.5;
  weights.show();
  expect(weightOf("jawOpen")).toBeCloseTo(0.25 + 0.5 * VISEME_SHAPES.viseme_aa.jawOpen, 6);
  expect(weightOf("mouthLowerDownLeft")).toBeCloseTo(0.5 * VISEME_SHAPES.viseme_aa.mouthLowerDownLeft, 6);
  expect(weightOf("cheekPuff")).toBe(0);
});
