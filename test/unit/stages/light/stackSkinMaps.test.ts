import { expect, it } from "@jest/globals";
import { fitAnchor } from "../../../../sdk/stages/light/fitAnchor";
import { SKIN_MAP_CHANNELS, stackSkinMaps } from "../../../../sdk/stages/light/stackSkinMaps";
import { skinNetworkInputs } from "./fixture/skinNetworkInputs";

it("stackSkinMaps gives what the trainer's inputs are", () => {
  const { input, position, covered, expected } = skinNetworkInputs();
  const maps = stackSkinMaps(input, fitAnchor(input), position, covered);
  const count = covered.length;
  let worst = 0;
  for (let c = 0; c < SKIN_MAP_CHANNELS; c++) {
    for (let i = 0; i < count; i++) {
      worst = Math.max(worst, Math.abs(maps[c * count + i] - expected.maps[i * SKIN_MAP_CHANNELS + c]));
    }
  }
  expect(worst).toBeLessThan(1e-4);
});
