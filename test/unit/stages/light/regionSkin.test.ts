import { expect, test } from "@jest/globals";
import { regionSkin } from "../../../../sdk/stages/light/regionSkin";
import { lumpyHead } from "./fixture/lumpyHead";

const at = (paint: (regions: ReturnType<typeof lumpyHead>["geometry"]["regions"]) => void) => {
  const { geometry } = lumpyHead(2);
  paint(geometry.regions);
  const out = { haemoglobin: 0, specular: 0, roughness: 0, translucency: 0 };
  regionSkin(geometry.regions, 0, out);
  return out;
};

test("plain face skin has F0 .028 and roughness .5", () => {
  expect(at(() => {})).toEqual({ haemoglobin: 0, specular: 0.35, roughness: 0.5, translucency: 0.3 });
});

test("a region that covers the texel replaces it, half a region mixes", () => {
  const whole = at((r) => {
    r.lips[0] = 1;
  });
  const half = at((r) => {
    r.lips[0] = 0.5;
  });
  expect(whole.roughness).toBeCloseTo(0.36, 12);
  expect(half.roughness).toBeCloseTo(0.43, 12);
});

test("overlapping regions share the texel", () => {
  const both = at((r) => {
    r.nose[0] = 1;
    r.cheeks[0] = 1;
  });
  expect(both.roughness).toBeCloseTo(0.46, 12);
});
