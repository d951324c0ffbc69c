import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { RANDOM_WALK } from "../unit/shading/randomWalk";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { onSphere } from "./harness/onSphere";
import { decodePictures, differingShare, type Picture } from "./harness/picture";
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
