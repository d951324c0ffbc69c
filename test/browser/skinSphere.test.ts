import { beforeAll, describe, expect, it } from "@jest/globals";
import { measureSphere, type SphereMeasure } from "./harness/measureSphere";

const ENGINES = ["webgl2", "webgpu"] as const;
let measures: Record<(typeof ENGINES)[number], SphereMeasure>;
beforeAll(async () => {
  measures = await measureSphere(ENGINES);
}, 300_000);

describe.each(ENGINES)("skin on spheres, %s", (kind) => {
  it("follows random walks in balls of 5 to 20 mm, of the skin that it was fitted on and of others", () => {
    for (const { walk, rms, bands } of measures[kind].walks) {
      if (walk.radius < 5) continue;
      for (let c = 0; c < 3; c++) {
        // Of that blue 1 % comes back: .0149, .028, .069.
        const dark = walk.skin === "melanin 20 %" && c === 2;
        const place = `${walk.skin}, ${walk.radius} mm, channel ${c}`;
        // Worst seen elsewhere: .0062, .018, .028.
        const errors = [rms[c], Math.abs(bands[0][c]), Math.abs(bands[1][c])];
        const most = dark ? [0.016, 0.03, 0.08] : [0.01, 0.02, 0.05];
        expect([place, errors.map((error, i) => error < most[i])]).toEqual([place, [true, true, true]]);
      }
    }
    expect(measures[kind].walks.length).toBe(20);
  });

  it("follows them within .02 in balls of 3 mm", () => {
    // Worst seen: .0194.
    for (const { walk, rms } of measures[kind].walks) {
      if (walk.radius === 3) expect(Math.max(...rms)).toBeLessThan(0.02);
    }
  });

  it("keeps all light on white skin, thick and thin, flat and bent", () => {
    // Seen: 1.0000 to 1.0001.
    for (const value of measures[kind].furnace) expect(Math.abs(value - 1)).toBeLessThan(0.003);
  });
});

it("GLSL and WGSL give the same light", () => {
  const { webgl2, webgpu } = measures;
  expect(Math.max(...webgl2.values)).toBeGreaterThan(0.9);
  const differences = webgl2.values.map((value, i) => Math.abs(value - webgpu.values[i]));
  expect(Math.max(...differences)).toBeLessThan(1 / 255);
});
