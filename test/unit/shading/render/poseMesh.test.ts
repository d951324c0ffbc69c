import { expect, it } from "@jest/globals";
import { poseMesh } from "../../../../sdk/shading/render/poseMesh";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

it("adds the weighted targets and keeps normals unit", () => {
  const { head } = syntheticAvatar();
  const weights = [0.5, 0, 0.25];
  const { positions, normals } = poseMesh(head, weights);
  const i = 3 * 321;
  const expected =
    head.positions[i] + 0.5 * head.morphTargets[0].positions[i] + 0.25 * head.morphTargets[2].positions[i];
  expect(positions[i]).toBeCloseTo(expected, 7);
  for (let v = 0; v < normals.length; v += 3) {
    expect(Math.hypot(normals[v], normals[v + 1], normals[v + 2])).toBeCloseTo(1, 5);
  }
});
