import { describe, expect, it } from "@jest/globals";
import { createMapTexture } from "../../../plugin/createMapTexture";
import { nullScene } from "../fixtures/nullScene";

describe("createMapTexture", () => {
  it("has its name and size, and sRGB is decoded by the sampler or the shader, never by both", () => {
    const scene = nullScene();
    const color = createMapTexture("albedo", new Uint8Array(16), 2, true, scene);
    const data = createMapTexture("normal", new Uint8Array(16), 2, false, scene);
    expect([color.name, color.getSize().width]).toEqual(["albedo", 2]);
    expect(color.gammaSpace).toBe(!color.getInternalTexture()!._useSRGBBuffer);
    expect([data.gammaSpace, data.getInternalTexture()!._useSRGBBuffer]).toEqual([false, false]);
  });
});
