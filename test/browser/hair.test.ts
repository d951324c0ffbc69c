import { expect, it } from "@jest/globals";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { brightnessAt, decodePictures, differingShare, type Picture } from "./harness/picture";
import type { HairExperiments } from "./pages/hair";

const run = experimentsOf<HairExperiments>();
type Pictures = Record<"left" | "right" | "behind" | "front" | "none" | "other" | "again", Picture>;
const drawn: Partial<Record<"webgl2" | "webgpu", Pictures>> = {};

/** Mean brightness of the hair on one side of the head's middle. @param side -1 the picture's left */
const hairAt = (picture: Picture, side: number) => brightnessAt(picture, 128 + side * 42, side ? 70 : 90, side ? 8 : 4);

it.each(["webgl2", "webgpu"] as const)(
  "hair answers to the light, can be changed and leaves nothing behind, %s",
  async (kind) => {
    const path = await bundlePage("test/browser/pages/hair.ts");
    await inSkinPage(path, kind, async (page) => {
      const pictures = decodePictures(await run(page, "hairs", kind));
      drawn[kind] = pictures;
      const { left, right, behind, front, none, other, again } = pictures;
      // The camera looks against z of a left-handed scene: a light that goes along x comes from the right. Seen: 4.2.
      expect(hairAt(left, 1) / hairAt(left, -1)).toBeGreaterThan(2);
      // Over the forehead: the rim is bright when the light comes from behind.
      expect(hairAt(front, 0)).toBeGreaterThan(2 * hairAt(behind, 0));
      expect(differingShare(left, right, 8)).toBeGreaterThan(0.05);
      expect(differingShare(front, none, 8)).toBeGreaterThan(0.05);
      expect(differingShare(front, other, 8)).toBeGreaterThan(0.05);
      expect(differingShare(front, again, 0)).toBe(0);
      const { before, during, changed, after } = await run(page, "lifecycle", kind);
      expect(changed).toEqual(during);
      expect(after).toEqual(before);
    });
  },
);

it("is the same in GLSL and in WGSL", () => {
  const { webgl2, webgpu } = drawn as Record<"webgl2" | "webgpu", Pictures>;
  for (const light of ["left", "right", "behind", "front", "other"] as const) {
    expect(differingShare(webgl2[light], webgpu[light], 6)).toBeLessThan(0.01);
  }
});
