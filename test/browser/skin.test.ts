import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { DEFAULT_SKIN_OPTIONS } from "../../plugin/skin/SkinOptions";
import { srgbToLinear } from "../../sdk/image/srgb";
import { scatterBands } from "../../sdk/shading/scatterBands";
import { scatterWidth } from "../../sdk/shading/scatterWidth";
import { RANDOM_WALK } from "../unit/shading/randomWalk";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { onSphere } from "./harness/onSphere";
import { colorAt, decodePictures, differingShare, type Picture } from "./harness/picture";
import type { Experiments } from "./pages/skin";

type Kind = Parameters<Experiments["terminator"]>[0];

let path: string;
beforeAll(async () => {
  path = await bundlePage("test/browser/pages/skin.ts");
});
const inPage = <T>(kind: Kind, use: (page: Page) => Promise<T>) => inSkinPage(path, kind, use);

const run = experimentsOf<Experiments>();

describe.each<Kind>(["webgl2", "webgpu"])("skin on %s", (kind) => {
  it("bleeds red over the terminator as random walks in spheres do, curvature from a map or the screen", async () => {
    await inPage(kind, async (page) => {
      const radii = Object.keys(RANDOM_WALK).map(Number);
      const curvatures = radii.map((radius) => 1 / radius);
      for (const fromScreen of [false, true]) {
        const pictures = decodePictures(await run(page, "terminator", kind, curvatures, fromScreen));
        for (const radius of radii) {
          // Worst seen: .0049.
          for (const rms of sphereErrors(pictures[1 / radius], radius)) expect(rms).toBeLessThan(0.006);
        }
        const [red, green, blue] = [0, 1, 2].map((c) => onSphere(pictures[1 / 8], -0.1, c));
        expect(red).toBeGreaterThan(green * 1.5);
        expect(green).toBeGreaterThan(blue * 1.5);
      }
    });
  });

  it("scatters the surroundings' bands 1 and 2 by the same operator", async () => {
    await inPage(kind, async (page) => {
      for (const [band, index] of [
        [1, 3],
        [2, 8],
      ]) {
        const sh = new Array(81 * 3).fill(0);
        for (let c = 0; c < 3; c++) sh[c] = Math.sqrt(4 * Math.PI) * 0.5;
        for (let c = 0; c < 3; c++) sh[3 * index + c] = 0.5;
        const factors = new Float64Array(3);
        const { stock, skin } = decodePictures(await run(page, "bands", kind, sh, 0.2));
        for (let c = 0; c < 3; c++) {
          const width = scatterWidth(DEFAULT_SKIN_OPTIONS.scatterDistance[c], 0.2);
          scatterBands(width, factors);
          expect(contrast(skin, band, c) / contrast(stock, band, c)).toBeCloseTo(factors[band - 1], 1.4);
        }
      }
    });
  });

  it("gives no more light than it gets, thick or thin", async () => {
    await inPage(kind, async (page) => {
      for (const [albedo, thickness] of [
        [1, 20],
        [1, 1],
        [0.6, 0.5],
      ]) {
        const { stock, picture } = decodePictures(await run(page, "furnace", kind, albedo, thickness));
        const [most, least] = [Math.max, Math.min].map((of) => of(...colorAt(picture, 128, 128)));
        // Radiance .5 is code 188; Babylon's own white is 190, and skin is no brighter.
        if (albedo === 1) expect(Math.abs(least - colorAt(stock, 128, 128)[0])).toBeLessThanOrEqual(1);
        expect(most).toBeLessThanOrEqual(190);
      }
    });
  });

  it("shows pores from near and none from far", async () => {
    await inPage(kind, async (page) => {
      const { near, nearFlat, far, farFlat } = decodePictures(await run(page, "relief", kind));
      // Seen: .14.
      expect(differingShare(near, nearFlat, 6)).toBeGreaterThan(0.1);
      expect(differingShare(far, farFlat, 1)).toBe(0);
    });
  });

  it("is Babylon's own material when switched off, and leaves nothing behind", async () => {
    await inPage(kind, async (page) => {
      const { off, never } = decodePictures(await run(page, "offSwitch", kind));
      expect(off).toEqual(never);
      const { before, after } = await run(page, "lifecycle", kind);
      expect(after).toEqual(before);
    });
  });
});

describe("a .babylon file on webgl2", () => {
  it("brings the skin back as it was", async () => {
    await inPage("webgl2", async (page) => {
      const { before, after } = decodePictures(await run(page, "roundTrip", "webgl2"));
      expect(differingShare(before, after, 2)).toBeLessThan(0.01);
    });
  });
});

/** Root mean square difference to the random walk, by channel. */
function sphereErrors(picture: Picture, radius: number): number[] {
  return RANDOM_WALK[radius].map((reference, c) => {
    const squares = reference.map((value, i) => {
      return (onSphere(picture, (2 * (i + 0.5)) / reference.length - 1, c) - value) ** 2;
    });
    return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length);
  });
}

/** How strongly a band shows on a sphere: band 1 right against left, band 2 right against top. */
function contrast(picture: Picture, band: number, channel: number): number {
  const right = srgbToLinear(colorAt(picture, 240, 128, 2)[channel] / 255);
  const [x, y] = band === 1 ? [15, 128] : [128, 15];
  return Math.abs(right - srgbToLinear(colorAt(picture, x, y, 2)[channel] / 255));
}
