import { expect, it } from "@jest/globals";
import type { AlbedoTrust } from "../../../../sdk/stages/light/AlbedoBands";
import { mixAlbedoTrust } from "../../../../sdk/stages/light/mixAlbedoTrust";

const all = (value: number): AlbedoTrust => {
  const kept = [value, value / 2, value / 4] as const;
  return { coarse: { symmetric: kept, asymmetric: kept }, middle: { symmetric: kept, asymmetric: kept }, fine: kept };
};

it("mixAlbedoTrust goes straight from one set to the other", () => {
  expect(mixAlbedoTrust(all(0), all(1), 0)).toEqual(all(0));
  expect(mixAlbedoTrust(all(0), all(1), 0.5)).toEqual(all(0.5));
  expect(mixAlbedoTrust(all(0), all(1), 1)).toEqual(all(1));
});
