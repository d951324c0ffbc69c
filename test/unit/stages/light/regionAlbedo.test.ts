import { expect, test } from "@jest/globals";
import { regionAlbedo } from "../../../../sdk/stages/light/regionAlbedo";
import { lumpyHead } from "./fixture/lumpyHead";

test("is the mean skin, redder on the cheeks", () => {
  const { geometry } = lumpyHead(2);
  geometry.regions.cheeks[1] = 1;
  const albedo = regionAlbedo(geometry, [0.5, 0.3, 0.2]);
  expect(albedo[0]).toBeCloseTo(0.5, 6);
  expect(albedo[3] / albedo[4]).toBeGreaterThan(albedo[0] / albedo[1]);
});
