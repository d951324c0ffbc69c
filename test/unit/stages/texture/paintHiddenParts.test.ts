import { expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { paintHiddenParts } from "../../../../sdk/stages/texture/paintHiddenParts";
import { sphereHead } from "../../../fixtures/sphereHead";
import { worstOf } from "../../../fixtures/worstOf";

it("paintHiddenParts makes mouth and nose inside dark and reddish, and leaves skin alone", () => {
  const model = sphereHead();
  const { lips, nose } = model.regions;
  const regions = { ...model.regions, innerMouth: lips, nostrils: nose };
  const geometry = bakeGeometryMaps({ ...model, regions }, model.mean, 128);
  const diffuse = new Float32Array(128 * 128 * 3).fill(0.5);
  paintHiddenParts(diffuse, geometry);
  const { innerMouth, nostrils } = geometry.regions;
  const inside = (i: number) => Math.max(innerMouth[i], nostrils[i]);
  const change = (k: number) => (inside(Math.floor(k / 3)) === 0 ? Math.abs(diffuse[k] - 0.5) : 0);
  expect(worstOf(diffuse.length, change)).toBe(0);
  // Up to a tenth of the skin may be left.
  const painted = [...innerMouth.keys()].filter((i) => inside(i) > 0.9);
  expect(painted.length).toBeGreaterThan(5);
  expect(worstOf(painted.length, (k) => diffuse[painted[k] * 3])).toBeLessThan(0.25);
  for (const c of [1, 2]) {
    expect(worstOf(painted.length, (k) => diffuse[painted[k] * 3 + c] / diffuse[painted[k] * 3])).toBeLessThan(0.65);
  }
});
