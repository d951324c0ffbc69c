import { expect, it } from "@jest/globals";
import sharp from "sharp";
import { exportMaps } from "../../../sdk/export/exportMaps";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("writes every map under its public name, in the avatar's size, value for value", async () => {
  const { maps } = syntheticAvatar();
  const files = await exportMaps(maps);
  expect(Object.keys(files).sort()).toEqual(
    ["ambient_occlusion", "diffuse", "light_normalized", "normal", "roughness", "specular", "translucency"].sort(),
  );
  const diffuse = await sharp(files.diffuse).raw().toBuffer({ resolveWithObject: true });
  expect([diffuse.info.width, diffuse.info.height, diffuse.info.channels]).toEqual([maps.size, maps.size, 3]);
  expect(Array.from(diffuse.data.subarray(0, 3))).toEqual(Array.from(maps.diffuse.subarray(0, 3)));
  const roughness = await sharp(files.roughness).toColourspace("b-w").raw().toBuffer();
  expect(Array.from(roughness)).toEqual(Array.from(maps.roughness));
});
