import { expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../sdk/head/buildHeadMesh";
import { closeLids } from "../../sdk/head/closeLids";
import { lidCurves } from "../../sdk/head/lidCurves";
import { lidShade, SHADE_TINT } from "../../sdk/head/lidShade";
import { poseLids } from "../../sdk/head/poseLids";
import { srgbToLinear } from "../../sdk/image/srgb";
import { officialHead } from "../fixtures/officialHead";
import { bundlePage } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { inSkinPage } from "./harness/inSkinPage";
import { brightnessAt, colorAt, decodePictures } from "./harness/picture";
import type { EyeExperiments } from "./pages/eye";

const WIDTH = 0.024;
const run = experimentsOf<EyeExperiments>();
const model = officialHead();
const eye = { side: "left" as const, ...model.eyes.left };
const curves = lidCurves(closeLids(buildHeadMesh(model, []), [eye]), eye)!;

/** Open share at a place of the picture, tinted; row 0 on top. */
function expected(x: number, y: number, weights: Readonly<Record<string, number>>, mirrored: boolean): number[] {
  const posed = { ...curves, upper: curves.upper.slice(), lower: curves.lower.slice() };
  poseLids(
    curves,
    curves.shapes.map(({ name }) => weights[name] ?? 0),
    posed,
  );
  const at = (pixel: number) => (((pixel + 0.5) / 256 - 0.5) * WIDTH) / eye.radius;
  const { open, flesh } = lidShade(posed, mirrored ? -at(x) : at(x), -at(y));
  return flesh > 0 ? [] : SHADE_TINT.map((power) => open ** power);
}

it.each(["webgl2", "webgpu"] as const)("lids shade the eyeball as lidShade says, on %s", async (kind) => {
  const path = await bundlePage("test/browser/pages/eye.ts");
  await inSkinPage(path, kind, async (page) => {
    for (const [weights, rightHanded] of [
      [{}, true],
      [{ eyeBlinkLeft: 0.4, eyeSquintLeft: 0.5 }, false],
    ] as const) {
      const { picture } = decodePictures(await run(page, "whiteEye", kind, weights, WIDTH, rightHanded));
      let [worst, count] = [0, 0];
      // The person's left is on the picture's right in both kinds of scene.
      const white = lit(picture, 128, 128).map((value, c) => value / expected(128, 128, weights, false)[c]);
      for (let y = 60; y < 200; y += 20) {
        for (let x = 60; x < 200; x += 20) {
          const share = expected(x, y, weights, false);
          if (share.length === 0) continue;
          const seen = lit(picture, x, y);
          worst = Math.max(worst, ...share.map((value, c) => Math.abs(seen[c] / white[c] - value)));
          count++;
        }
      }
      expect(count).toBeGreaterThan(20);
      // Worst seen: .0086, a code of 8 bits in the dark.
      expect(worst).toBeLessThan(0.02);
    }
  });
});

it("lashes stand over the open eye and hang from the shut one", async () => {
  const path = await bundlePage("test/browser/pages/eye.ts");
  await inSkinPage(path, "webgl2", async (page) => {
    const { withOpen, withShut, withoutOpen, withoutShut } = decodePictures(await run(page, "lashes", "webgl2"));
    const darker = (a: typeof withOpen, b: typeof withOpen, y: number) =>
      1 - brightnessAt(a, 128, y, 6) / brightnessAt(b, 128, y, 6);
    // Seen: .26 over the open eye, .03 under it; .42 under the shut one's slit.
    expect(darker(withOpen, withoutOpen, 108)).toBeGreaterThan(0.12);
    expect(darker(withOpen, withoutOpen, 158)).toBeGreaterThan(0.01);
    expect(darker(withShut, withoutShut, 158)).toBeGreaterThan(0.2);
    expect(darker(withShut, withoutShut, 108)).toBe(0);
    expect(darker(withShut, withoutShut, 188)).toBe(0);
  });
});

function lit(picture: Parameters<typeof colorAt>[0], x: number, y: number): number[] {
  return colorAt(picture, x, y, 0).map((code) => srgbToLinear(code / 255));
}
