import { expect, it } from "@jest/globals";
import { albedoTrust } from "../../../../sdk/stages/light/albedoTrust";
import { learnedAlbedoTrust } from "../../../../sdk/stages/light/learnedAlbedoTrust";

it("learnedAlbedoTrust leaves the coarse to the network, which the closed form cannot", () => {
  const [learned, plain] = [learnedAlbedoTrust(0), albedoTrust(0)];
  for (const band of ["coarse", "middle"] as const) {
    learned[band].symmetric.forEach((kept, axis) => {
      expect(kept).toBeLessThan(plain[band].symmetric[axis]);
    });
  }
});
