import { expect, test } from "@jest/globals";
import { buildLightBasis } from "../../../../sdk/stages/light/buildLightBasis";
import { meanDiffuseRadiance } from "../../../../sdk/stages/light/meanDiffuseRadiance";
import { ballSamples } from "./fixture/ballSamples";

test("in an even world of radiance .5 it is half the albedo, without the highlight", () => {
  const sh = new Float64Array(243);
  sh.fill(0.5 * Math.sqrt(4 * Math.PI), 0, 3);
  const samples = ballSamples({ sh });
  const solved = { light: { sh }, robustness: new Float32Array(samples.count).fill(1), misfit: 0 };
  const radiance = meanDiffuseRadiance(samples, buildLightBasis(samples), [0.6, 0.4, 0.3], solved);
  [0.3, 0.2, 0.15].forEach((expected, c) => {
    // Light through 20 mm of skin adds exp(-20 / 2.6) = 5e-4 in red.
    expect(Math.abs(radiance[c] / expected - 1)).toBeLessThan(1e-3);
  });
});
