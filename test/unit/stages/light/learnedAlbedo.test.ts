import { expect, it } from "@jest/globals";
import { linearToSrgb } from "../../../../sdk/image/srgb";
import { learnedAlbedo } from "../../../../sdk/stages/light/learnedAlbedo";

it("learnedAlbedo has the tone's colour on the trusted skin and the network's variation", () => {
  const linear = [0.2, 0.2, 0.2, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.1, 0.1, 0.1];
  const albedo = Float32Array.from(linear, linearToSrgb);
  const trust = Float32Array.from([1, 1, 0, 0]);
  const tone = [0.45, 0.3, 0.15];
  const found = learnedAlbedo({ size: 2, albedo }, trust, tone, 2);
  tone.forEach((value, c) => {
    expect((found[c] + found[3 + c]) / 2).toBeCloseTo(value, 5);
    expect(found[3 + c] / found[c]).toBeCloseTo(2, 5);
  });
  expect(learnedAlbedo({ size: 2, albedo }, trust, tone, 4)).toHaveLength(48);
});
