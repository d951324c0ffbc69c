import { expect, it } from "@jest/globals";
import { shadeEye } from "../../../../sdk/export/glb/shadeEye";
import { buildEyeball } from "../../../../sdk/head/buildEyeball";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { eyeballProjection } from "../../../../sdk/head/eyeballProjection";
import { eyeCentre } from "../../../../sdk/head/eyeCentre";
import { lidCurves } from "../../../../sdk/head/lidCurves";
import { lidShade, SHADE_TINT } from "../../../../sdk/head/lidShade";
import { srgbToLinear } from "../../../../sdk/image/srgb";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();
const SIZE = 128;
const curves = lidCurves(buildHeadMesh(model, []), {
  side: "left",
  centre: eyeCentre(model, [], "left"),
  radius: model.eyes.left.radius,
})!;
const white = { size: SIZE, rgba: new Uint8Array(SIZE * SIZE * 4).fill(255) };
const shaded = shadeEye({ ...buildEyeball(model, [], "left", { textureSize: 8 }), texture: white }, curves);

/** Linear RGB of the texel towards x, y, in eye radii. */
function texel(x: number, y: number): number[] {
  const [u, v] = eyeballProjection(Math.asin(Math.hypot(x, y)), Math.atan2(y, x));
  const at = 4 * (Math.floor(v * SIZE) * SIZE + Math.floor(u * SIZE));
  return [0, 1, 2].map((c) => srgbToLinear(shaded[at + c] / 255));
}

it("darkens an eyeball as its lids at rest do, and nowhere more than at their edge", () => {
  for (const [x, y] of [
    [0, 0.05],
    [0.1, 0.15],
    [-0.2, -0.1],
  ]) {
    const { open } = lidShade(curves, x, y);
    // A texel is .01 radii wide.
    texel(x, y).forEach((value, c) => {
      expect(value).toBeCloseTo(open ** SHADE_TINT[c], 1);
    });
  }
  const middle = texel(0, 0)[0];
  const hidden = texel(0, 0.6)[0];
  expect(hidden).toBeLessThan(0.75 * middle);
  expect(hidden).toBeGreaterThan(0.45);
  expect(Math.min(...shaded)).toBeGreaterThan(150);
});
