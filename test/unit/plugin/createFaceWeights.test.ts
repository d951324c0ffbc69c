import { expect, it } from "@jest/globals";
import { createFaceWeights } from "../../../plugin/createFaceWeights";
import { createHeadMesh } from "../../../plugin/createHeadMesh";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("shows own and added weights together, within 0..1, on every mesh that has the shape", () => {
  const scene = nullScene();
  const { head, mouth } = syntheticAvatar();
  const meshes = [createHeadMesh(head, scene), createHeadMesh(mouth[0].mesh, scene)];
  const weights = createFaceWeights(meshes);
  const shown = (name: string) => meshes.map((mesh) => mesh.morphTargetManager?.getTargetByName(name)?.influence);
  const jaw = weights.indexOf("jawOpen");
  weights.own[jaw] = 0.75;
  weights.added[jaw] = 0.125;
  weights.show();
  expect(shown("jawOpen")).toEqual([0.875, 0.875]);
  weights.added[jaw] = 0.5;
  weights.added[weights.indexOf("tongueOut")] = -1;
  weights.show();
  expect(shown("jawOpen")).toEqual([1, 1]);
  expect(shown("tongueOut")).toEqual([undefined, 0]);
  expect(weights.own[jaw]).toBe(0.75);
  expect(weights.indexOf("cheekPuff")).toBe(-1);
});
