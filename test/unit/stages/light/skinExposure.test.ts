import { expect, it } from "@jest/globals";
import { skinExposure } from "../../../../sdk/stages/light/skinExposure";

it("skinExposure counts what is clipped or black among the visible and takes their median", () => {
  const grey = (value: number) => [value, value, value];
  const color = Float32Array.from([...grey(0.2), ...grey(0.3), ...grey(1), ...grey(0), ...grey(0.9)]);
  const visibility = Float32Array.from([1, 1, 1, 1, 0.2]);
  const { clippedShare, medianLuminance } = skinExposure({ color, visibility });
  expect(clippedShare).toBe(0.5);
  expect(medianLuminance).toBeCloseTo(0.3, 6);
  expect(skinExposure({ color, visibility: new Float32Array(5) })).toEqual({ clippedShare: 0, medianLuminance: 0 });
});
