import { expect, it } from "@jest/globals";
import { drawOverview, mapPictures, overPhoto } from "../../../sdk/export/drawOverview";
import { plainPhoto } from "../../fixtures/testPhoto";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("lays pictures out four in a row, each in the middle of its cell", () => {
  const red = {
    label: "",
    width: 10,
    height: 20,
    rgba: new Uint8Array(800).map((_, i) => (i % 4 === 0 || i % 4 === 3 ? 255 : 0)),
  };
  const sheet = drawOverview([red, red, red, red, red]);
  expect(sheet.width).toBe(4 * 428 + 8);
  expect(sheet.height).toBe(2 * 428 + 8);
  const at = (x: number, y: number) =>
    Array.from(sheet.rgba.subarray((y * sheet.width + x) * 4, (y * sheet.width + x) * 4 + 3));
  expect(at(8 + 210, 8 + 210)).toEqual([255, 0, 0]);
  expect(at(8 + 20, 8 + 210)).toEqual([34, 34, 34]);
});

it("shows every map", () => {
  expect(mapPictures(syntheticAvatar().maps).map(({ label }) => label)).toHaveLength(7);
});

it("blends a render over the photo by its alpha", () => {
  const photo = plainPhoto(1, 1, [100, 100, 100]);
  expect(Array.from(overPhoto(photo, Uint8ClampedArray.of(200, 0, 100, 128)))).toEqual([150, 50, 100, 255]);
});
