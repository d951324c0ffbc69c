import { expect, test } from "@jest/globals";
import { albedoTrust } from "../../../../sdk/stages/light/albedoTrust";

test("careful trusts both sides more than one, and small things more than large ones", () => {
  const { coarse, middle, fine } = albedoTrust(0);
  expect(coarse.asymmetric[0]).toBeLessThan(coarse.symmetric[0]);
  expect(coarse.symmetric[0]).toBeLessThan(middle.symmetric[0]);
  expect(middle.symmetric[0]).toBeLessThan(fine[0]);
});

test("faithful keeps nearly everything, and the way there is straight", () => {
  const [careful, half, faithful] = [0, 0.5, 1].map(albedoTrust);
  expect(faithful.coarse.asymmetric[0]).toBeGreaterThan(0.85);
  expect(half.coarse.asymmetric[0]).toBeCloseTo((careful.coarse.asymmetric[0] + faithful.coarse.asymmetric[0]) / 2, 12);
});
