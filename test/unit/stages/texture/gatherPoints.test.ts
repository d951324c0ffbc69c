import { expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../../sdk/head/bakeUvRaster";
import { gatherPoints } from "../../../../sdk/stages/texture/gatherPoints";
import { sphereHead } from "../../../fixtures/sphereHead";

it("gatherPoints takes texels back to their points, on both sides of a seam, and says how many spoke", () => {
  const model = sphereHead(24, 12);
  const size = 256;
  const raster = bakeUvRaster(model, size);
  const texels = interpolateToTexels(model, raster, model.mean, 3);
  const left = Float32Array.from({ length: size * size }, (_, i) => (i % size < size / 2 ? 1 : 0));
  const all = gatherPoints(model, raster, texels, 3, new Float32Array(size * size).fill(1));
  const half = gatherPoints(model, raster, texels, 3, left);
  for (let p = 0; p < model.pointCount; p++) {
    const [x, y, z] = model.mean.subarray(p * 3, p * 3 + 3);
    expect(all.trust[p]).toBeCloseTo(1, 5);
    // The mean over a point's ring lies inside the ball; at the rim it is one-sided.
    if (y > -0.08) expect(Math.hypot(all.values[p * 3] - x, all.values[p * 3 + 2] - z)).toBeLessThan(0.006);
    // u < 0.5 is the person's right, x < 0; the seam at the back (z < 0) is half seen, as is the front's middle
    // (a third or two thirds, by the diagonals of the quads).
    if (Math.hypot(x, z) < 0.04) continue;
    if (Math.abs(x) < 1e-6) expect(Math.abs(half.trust[p] - 0.5)).toBeLessThan(0.22);
    else if (Math.abs(x) > 0.03) expect(half.trust[p]).toBeCloseTo(x < 0 ? 1 : 0, 5);
  }
});
