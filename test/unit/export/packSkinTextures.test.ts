import { describe, expect, it } from "@jest/globals";
import { packSkinTextures } from "../../../sdk/export/packSkinTextures";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

describe("packSkinTextures", () => {
  const { maps } = syntheticAvatar();

  it("puts specular beside the albedo, and occlusion and roughness in glTF's channels", () => {
    const { albedoSpecular, occlusionRoughness } = packSkinTextures(maps);
    expect([...albedoSpecular.subarray(0, 4)]).toEqual([150, 150, 220, 178]);
    expect([...occlusionRoughness.subarray(0, 4)]).toEqual([255, 120, 0, 255]);
    expect(maps.diffuse[3]).toBe(255);
  });

  it("refuses a map of the wrong length by its name", () => {
    expect(() => packSkinTextures({ ...maps, roughness: new Uint8Array(3) })).toThrow(
      new RangeError("map roughness has 3 bytes, expected 4096"),
    );
  });
});
