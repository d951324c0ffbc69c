import { expect, test } from "@jest/globals";
import { buildLightBasis } from "../../../../sdk/stages/light/buildLightBasis";
import { sampleReflectance } from "../../../../sdk/stages/light/sampleReflectance";
import { weighSamples } from "../../../../sdk/stages/light/weighSamples";
import { testLight } from "../../shading/fixture/namedTexels";
import { ballSamples } from "./fixture/ballSamples";

const light = testLight(0.1);

test("a sample that fits keeps its weight, an outlier loses it; all together count for 200", () => {
  const samples = ballSamples(light);
  samples.color.fill(3, 0, 3);
  const robustness = new Float32Array(samples.count).fill(1);
  const reflectance = sampleReflectance(samples, [1, 1, 1]);
  const { weights, misfit } = weighSamples(samples, buildLightBasis(samples), reflectance, light.sh, robustness, false);
  expect(robustness[0]).toBeLessThan(0.2);
  expect(robustness[1]).toBe(1);
  expect(weights[0]).toBeLessThan(weights[3]);
  expect(misfit).toBeGreaterThan(0);
});

test("robustness is kept where it is asked for", () => {
  const samples = ballSamples(light);
  const robustness = new Float32Array(samples.count).fill(0.7);
  const reflectance = sampleReflectance(samples, [1, 1, 1]);
  weighSamples(samples, buildLightBasis(samples), reflectance, light.sh, robustness, true);
  expect(robustness[5]).toBeCloseTo(0.7, 6);
});
