import { describe, expect, it } from "@jest/globals";
import type { CropWindow } from "../../../../sdk/stages/face/CropWindow";
import { cropTensor } from "../../../../sdk/stages/face/cropTensor";
import { halvePhoto } from "../../../../sdk/stages/face/halvePhoto";
import type { Photo } from "../../../../sdk/types";
import { plainPhoto } from "../../../fixtures/testPhoto";

/** Red rises with x, green with y, one code per px. */
function ramp(width: number, height: number): Photo {
  const photo = plainPhoto(width, height, [0, 0, 0]);
  for (let i = 0; i < width * height; i++) photo.rgba.set([i % width, Math.floor(i / width)], 4 * i);
  return photo;
}

const photos = halvePhoto(ramp(200, 100));
const window: CropWindow = { centreX: 50, centreY: 30, side: 8, rotation: 0 };
const pixel = (data: Float32Array, n: number, x: number, y: number) =>
  [...data.subarray((y * n + x) * 3, (y * n + x) * 3 + 2)].map((value) => Math.round(value * 100) / 100);

describe("cropTensor", () => {
  it("takes pixels as they are at one to one", () => {
    const { data, dims } = cropTensor(photos, window, 8, 0, 255, "edge");
    expect(dims).toEqual([1, 8, 8, 3]);
    expect(pixel(data, 8, 0, 0)).toEqual([46, 26]);
    expect(pixel(data, 8, 7, 3)).toEqual([53, 29]);
  });

  it("turns and mirrors", () => {
    const turned = cropTensor(photos, { ...window, rotation: Math.PI / 2 }, 8, 0, 255, "edge");
    expect(pixel(turned.data, 8, 0, 0)).toEqual([53, 26]);
    const mirrored = cropTensor(photos, { ...window, mirrored: true }, 8, 0, 255, "edge");
    expect(pixel(mirrored.data, 8, 0, 0)).toEqual([53, 26]);
  });

  it("samples a smaller level when it reduces, at the same place", () => {
    const { data } = cropTensor(photos, { ...window, side: 40 }, 10, 0, 255, "edge");
    // The sample's centre lies at 50 - 20 + 2 px; pixel centres at + 1/2 carry the code.
    // Half a code is the rounding of the halves.
    expect(Math.abs(pixel(data, 10, 0, 0)[0] - 31.5)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(pixel(data, 10, 9, 0)[0] - 67.5)).toBeLessThanOrEqual(0.5);
  });

  it("scales codes to the network's range; outside is black or the nearest pixel", () => {
    const outside = { ...window, centreX: -20 };
    expect(pixel(cropTensor(photos, outside, 8, -1, 1, "black").data, 8, 0, 0)).toEqual([-1, -1]);
    expect(pixel(cropTensor(photos, outside, 8, 0, 255, "edge").data, 8, 0, 0)).toEqual([0, 26]);
  });
});
