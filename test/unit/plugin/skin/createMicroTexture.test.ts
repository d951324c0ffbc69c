import { describe, expect, it } from "@jest/globals";
import { createMicroTexture } from "../../../../plugin/skin/createMicroTexture";
import { RELIEF_SIZE } from "../../../../plugin/skin/microRelief";
import { nullScene } from "../../fixtures/nullScene";

describe("createMicroTexture", () => {
  it("is a linear texture that repeats", () => {
    const texture = createMicroTexture(nullScene());
    expect(texture.getSize().width).toBe(RELIEF_SIZE);
    expect(texture.gammaSpace).toBe(false);
    expect([texture.wrapU, texture.wrapV]).toEqual([1, 1]);
  });
});
