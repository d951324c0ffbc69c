import { expect, it } from "@jest/globals";
import { fitAnchor } from "../../../../sdk/stages/light/fitAnchor";
import { skinNetworkInputs } from "./fixture/skinNetworkInputs";

it("fitAnchor gives what the trainer's closed form gives", () => {
  const { input, expected } = skinNetworkInputs();
  const { sh } = fitAnchor(input);
  // float32 there, float64 here: worst .7e-5.
  sh.forEach((value, k) => {
    expect(Math.abs(value - expected.sh[k])).toBeLessThan(3e-5);
  });
});
