import { expect, it } from "@jest/globals";
import { srgbToLinear } from "../../sdk/image/srgb";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { brightnessAt, colorAt, decodePictures, type Picture } from "./harness/picture";
import type { WrinkleExperiments } from "./pages/wrinkle";

const run = experimentsOf<WrinkleExperiments>();
const PLACES = [
  [100, 170],
  [150, 110],
  [128, 170],
] as const;

it.each(["webgl2", "webgpu"] as const)(
  "wrinkles fold with their group's weight and not without, on %s",
  async (kind) => {
    const path = await bundlePage("test/browser/pages/wrinkle.ts");
    await inSkinPage(path, kind, async (page) => {
      const dark = decodePictures(await run(page, "folds", kind, 0, 0, 64));
      expect(dark.unfolded).toEqual(dark.plain);
      // Half of 64 / 127 in the logarithm, on colours: without highlights the light is a factor.
      const share = Math.exp(-0.5 * (64 / 127));
      for (const [x, y] of PLACES) {
        lit(dark.folded, x, y).forEach((value, c) => {
          expect(value / lit(dark.smiling, x, y)[c]).toBeCloseTo(share, 1.6);
        });
      }
      // The light is from the picture's right: a slope that falls to the right turns skin towards it.
      const [falling, rising] = [-60, 60];
      const right = decodePictures(await run(page, "folds", kind, falling, 0, 0));
      const left = decodePictures(await run(page, "folds", kind, rising, 0, 0));
      const middle = (picture: Picture) => brightnessAt(picture, 128, 110);
      expect(middle(right.folded)).toBeGreaterThan(middle(right.smiling) + 2);
      expect(middle(left.folded)).toBeLessThan(middle(left.smiling) - 2);
    });
  },
);

function lit(picture: Picture, x: number, y: number): number[] {
  return colorAt(picture, x, y, 1).map((code) => srgbToLinear(code / 255));
}
