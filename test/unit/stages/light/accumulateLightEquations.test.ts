import { expect, test } from "@jest/globals";
import { accumulateLightEquations } from "../../../../sdk/stages/light/accumulateLightEquations";
import { buildLightBasis } from "../../../../sdk/stages/light/buildLightBasis";
import { sampleReflectance } from "../../../../sdk/stages/light/sampleReflectance";
import { testLight } from "../../shading/fixture/namedTexels";
import { ballSamples } from "./fixture/ballSamples";

test("the true light solves the equations of a perfect picture", () => {
  const light = testLight(0.1);
  const samples = ballSamples(light);
  const basis = buildLightBasis(samples);
  const weights = Float32Array.from({ length: samples.count * 3 }, (_, i) => 1 + (i % 5));
  const { matrix, right } = accumulateLightEquations(samples, basis, sampleReflectance(samples, [1, 1, 1]), weights);
  for (let c = 0; c < 3; c++) {
    for (let a = 0; a < 81; a++) {
      let sum = 0;
      for (let b = 0; b < 81; b++) {
        sum += matrix[c * 6561 + Math.max(a, b) * 81 + Math.min(a, b)] * light.sh[3 * b + c];
      }
      // Float32 samples: worst seen 2e-5 of a right side of up to 300.
      expect(Math.abs(sum - right[c * 81 + a])).toBeLessThan(1e-3);
    }
  }
});
