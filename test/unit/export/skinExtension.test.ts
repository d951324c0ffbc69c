import { expect, it } from "@jest/globals";
import { DIFFUSE_GAIN, SKIN_DEFAULTS } from "../../../sdk/export/skinExtension";
import { SPECULAR_LOBES } from "../../../sdk/shading/specularLobes";

it("describes the skin that the SDK shades", () => {
  const [narrow, wide] = SPECULAR_LOBES;
  expect(SKIN_DEFAULTS.lobes).toEqual([narrow.scale, wide.scale, narrow.weight]);
  expect(narrow.weight + wide.weight).toBeCloseTo(1, 9);
  // F0 of S = .35.
  expect(1 - 1 / DIFFUSE_GAIN).toBeCloseTo(0.08 * 0.35, 9);
});
