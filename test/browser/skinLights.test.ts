import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { scatterResponse } from "../../sdk/shading/scatterResponse";
import { SCATTER_DISTANCES, scatterWidth } from "../../sdk/shading/scatterWidth";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { onSphere } from "./harness/onSphere";
import { brightnessAt, colorAt, decodePictures, type Picture } from "./harness/picture";
import type { Experiments } from "./pages/skinLights";

type Kind = "webgl2" | "webgpu";

let path: string;
beforeAll(async () => {
  path = await bundlePage("test/browser/pages/skinLights.ts");
});
const inPage = <T>(kind: Kind, use: (page: Page) => Promise<T>) => inSkinPage(path, kind, use);
const run = experimentsOf<Experiments>();

const RADIUS = 0.1;
/**
 * Places of a rectangle that shines towards -Z, its sides (m), intensity, and greatest rms: a far small one (seen: .0010) and a
 * near wide one (seen: .023 in red; .016 in blue is Babylon's, which takes a rectangle for a sphere).
 */
const WINDOWS = [
  { at: [-0.5, 0.05, 0.3], width: 0.06, height: 0.06, intensity: 150, most: 0.0015 },
  { at: [-0.25, 0.05, 0.2], width: 0.3, height: 0.2, intensity: 2.5, most: 0.025 },
];

describe.each<Kind>(["webgl2", "webgpu"])("lights of skin on %s", (kind) => {
  it.each(WINDOWS)(
    "spreads the light of a rectangle $width m wide under the skin as the sum of its points",
    async (window) => {
      await inPage(kind, async (page) => {
        const { at, width, height, intensity, most } = window;
        const { skin, stock } = decodePictures(await run(page, "area", kind, 1 / 8, at, width, height, intensity));
        const [errors, plain] = [skin, stock].map((picture) =>
          [0, 1, 2].map((c) => rmsOf(picture, (x) => areaLight(window, x, SCATTER_DISTANCES[c]), c)),
        );
        for (let c = 0; c < 3; c++) {
          expect(errors[c]).toBeLessThan(most);
          expect(errors[c]).toBeLessThan(plain[c]);
        }
        expect(errors[0]).toBeLessThan(0.6 * plain[0]);
      });
    },
  );

  it.each(["pcf", "cascades", "cascadesPcf"] as const)(
    "lets light through an ear that shadows itself, and none through what stands before the light: %s",
    async (shadow) => {
      await inPage(kind, async (page) => {
        const { thin, opaque, blocked } = decodePictures(await run(page, "backLight", kind, shadow));
        const [red, green, blue] = colorAt(thin, 128, 128);
        // exp(-1.5 / 2.6) = .56 of the light is sRGB 198; an albedo of .7 dims nothing (SKIN1_REFLECTANCE).
        expect(Math.abs(red - 198)).toBeLessThan(4);
        expect(red).toBeGreaterThan(green + 25);
        expect(green).toBeGreaterThan(blue + 25);
        expect(brightnessAt(opaque, 128, 128)).toBeLessThan(8);
        expect(brightnessAt(blocked, 128, 128)).toBeLessThan(2);
      });
    },
  );
});

/** Root mean square difference along the middle row of the sphere, by the cosine to the picture's right. */
function rmsOf(picture: Picture, expected: (cosine: number) => number, channel: number): number {
  const cosines = Array.from({ length: 40 }, (_, i) => -0.975 + 0.05 * i);
  const squares = cosines.map((cosine) => (onSphere(picture, cosine, channel) - expected(cosine)) ** 2);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length);
}

/** Scattered light of a rectangle where the sphere's normal has this cosine to the picture's right, summed over its points. */
function areaLight(
  { at, width, height, intensity }: (typeof WINDOWS)[number],
  cosine: number,
  distance: number,
): number {
  // Seen along -Z, the picture's right is -X.
  const normal = [-cosine, 0, Math.sqrt(1 - cosine * cosine)];
  const response = scatterWidth(distance, 1 / 8);
  const steps = 24;
  let sum = 0;
  for (let i = 0; i < steps * steps; i++) {
    const u = ((i % steps) + 0.5) / steps - 0.5;
    const v = (Math.floor(i / steps) + 0.5) / steps - 0.5;
    const way = [at[0] + u * width, at[1] + v * height, at[2]].map((value, c) => value - RADIUS * normal[c]);
    const length = Math.hypot(...way);
    // It shines towards -Z.
    const solidAngle = (Math.max(0, way[2] / length) * width * height) / (steps * steps * length * length);
    const facing = way.reduce((dot, value, c) => dot + (value / length) * normal[c], 0);
    sum += scatterResponse(facing, response) * solidAngle;
  }
  return (intensity * sum) / Math.PI;
}
