import { expect, test } from "@jest/globals";
import { eyeCentre } from "../../../sdk/head/eyeCentre";
import { faceModel } from "../../fixtures/faceModel";

test("the centre moves with the identity", () => {
  const model = faceModel();
  expect(eyeCentre(model, [], "left")).toEqual([...model.eyes.left.centre]);
  // Mode 0 widens by 5 % of x per sigma.
  expect(eyeCentre(model, [2], "right")[0]).toBeCloseTo(-0.0318 * 1.1, 6);
});
