import { expect, it } from "@jest/globals";
import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../../../sdk/image/srgb";
import { tameLids } from "../../../../sdk/stages/texture/tameLids";
import { type GeometryMaps, REGION_NAMES } from "../../../../sdk/types";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const SIZE = 64;
const SKIN = [0.4, 0.25, 0.18];
const inside = (i: number, x: number) => Math.abs((i % SIZE) - x) < 4 && Math.abs(Math.floor(i / SIZE) - 32) < 4;
const regions = Object.fromEntries(
  REGION_NAMES.map((name) => [
    name,
    Float32Array.from({ length: SIZE * SIZE }, (_, i) => (name === "lids" && inside(i, 20) ? 1 : 0)),
  ]),
) as GeometryMaps["regions"];
const geometry = { coverage: new Uint8Array(SIZE * SIZE).fill(1), regions };
const mapsOf = (factor: readonly number[]) => {
  const diffuse = Uint8Array.from({ length: SIZE * SIZE * 4 }, (_, k) => {
    const changed = inside(k >> 2, 20) || inside(k >> 2, 44);
    return k % 4 === 3 ? 255 : linearToSrgb8(SKIN[k % 4] * (changed ? factor[k % 4] : 1));
  });
  return { ...syntheticAvatar().maps, size: SIZE, diffuse, lightNormalized: diffuse };
};
const at = (x: number) => 32 * SIZE + x;
const ratios = (rgba: Uint8Array, i: number) => SKIN.map((skin, c) => SRGB8_TO_LINEAR[rgba[i * 4 + c]] / skin);

it("takes gold from a lid, leaves it elsewhere, and darker lids as they are", () => {
  const gold = tameLids(mapsOf([2, 1.9, 1.3]), geometry);
  // The spot beside, which is no lid, brightens its surroundings a little.
  for (const value of ratios(gold.diffuse, at(20))) expect(Math.abs(value - 1.05)).toBeLessThan(0.08);
  expect(ratios(gold.diffuse, at(44))[0]).toBeCloseTo(2, 1);
  expect(gold.lightNormalized).toEqual(gold.diffuse);
  const dark = mapsOf([0.6, 0.6, 0.6]);
  expect(tameLids(dark, geometry).diffuse).toEqual(dark.diffuse);
});
