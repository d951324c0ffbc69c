import { describe, expect, it } from "@jest/globals";
import { halvePhoto } from "../../../../sdk/stages/face/halvePhoto";
import { plainPhoto } from "../../../fixtures/testPhoto";

describe("halvePhoto", () => {
  it("halves until the short side is below 64 px", () => {
    const { levels } = halvePhoto(plainPhoto(301, 130, [10, 20, 30]));
    expect(levels.map(({ width, height }) => [width, height])).toEqual([
      [301, 130],
      [150, 65],
      [75, 32],
    ]);
    expect([...levels[2].rgba.subarray(0, 4)]).toEqual([10, 20, 30, 255]);
  });

  it("averages four pixels, rounded", () => {
    const photo = plainPhoto(64, 64, [0, 0, 0]);
    photo.rgba[0] = 255;
    photo.rgba[4] = 255;
    photo.rgba[64 * 4] = 1;
    expect(halvePhoto(photo).levels[1].rgba[0]).toBe(128);
  });
});
