import { expect, it } from "@jest/globals";
import { skinNetworkInput } from "../../../../sdk/stages/light/skinNetworkInput";
import { outdoorEnvironment } from "./fixture/outdoorEnvironment";
import { photographLumpyHead } from "./fixture/photographLumpyHead";

it("skinNetworkInput reduces the maps and turns the normals into the camera's frame", () => {
  const { texture, geometry, fit } = photographLumpyHead(32, outdoorEnvironment(), 0.4, 0.75);
  const quarterTurn = Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -0.6);
  const plain = skinNetworkInput(texture, geometry, fit, 16);
  const turned = skinNetworkInput(texture, geometry, { ...fit, headToCamera: quarterTurn }, 16);
  const middle = 8 * 16 + 8;
  expect(plain.visibility).toHaveLength(256);
  expect(Math.hypot(...plain.normal.subarray(3 * middle, 3 * middle + 3))).toBeCloseTo(1, 5);
  expect(turned.normal[3 * middle + 2]).toBeCloseTo(-plain.normal[3 * middle], 5);
  let most = 0;
  for (let i = 0; i < 256; i++) most = Math.max(most, plain.trust[i] - plain.visibility[i]);
  expect(most).toBeLessThan(1e-6);
});
