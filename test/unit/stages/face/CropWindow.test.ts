import { describe, expect, it } from "@jest/globals";
import { cropToPhoto } from "../../../../sdk/stages/face/CropWindow";

const map = (rotation: number, mirrored: boolean, u: number, v: number) => {
  const out = new Float32Array(2);
  cropToPhoto({ centreX: 100, centreY: 50, side: 20, rotation, mirrored }, u, v, out, 0);
  return [...out].map((value) => Math.round(value * 1000) / 1000);
};

describe("cropToPhoto", () => {
  it("maps the crop's corners, turned clockwise by the rotation", () => {
    expect(map(0, false, 0.5, 0.5)).toEqual([100, 50]);
    expect(map(0, false, 0, 0)).toEqual([90, 40]);
    expect(map(Math.PI / 2, false, 1, 0.5)).toEqual([100, 60]);
    expect(map(Math.PI, false, 0, 0)).toEqual([110, 60]);
  });

  it("exchanges left and right in a mirrored crop", () => {
    expect(map(0, true, 0, 0)).toEqual([110, 40]);
    expect(map(Math.PI / 2, true, 1, 0.5)).toEqual([100, 40]);
  });
});
