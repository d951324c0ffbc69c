import { expect, test } from "@jest/globals";
import { shadeTexel } from "../../../../sdk/shading/shadeTexel";
import { regionSurface } from "../../../../sdk/stages/light/regionSurface";
import { shadeMaps } from "../../../../sdk/stages/light/shadeMaps";
import { testLight } from "../../shading/fixture/namedTexels";
import { lumpyHead } from "./fixture/lumpyHead";

const SIZE = 16;
const light = testLight(0.15);

test("lit and specular are the reference's terms", () => {
  const { geometry, fit } = lumpyHead(SIZE);
  const surface = regionSurface(geometry);
  const { lit, specular } = shadeMaps(light, surface, geometry, fit, geometry.coverage);
  const t = 9 * SIZE + 6;
  const p = geometry.position.subarray(3 * t, 3 * t + 3);
  const away = [-p[0], -p[1], 0.7 - p[2]];
  const texel = {
    normal: geometry.normal.subarray(3 * t, 3 * t + 3),
    view: away.map((x) => x / Math.hypot(...away)),
    diffuse: [0, 0, 0],
    specular: 0.35,
    roughness: 0.5,
    translucency: surface.translucency[t],
    ambientOcclusion: 1,
    curvature: geometry.curvature[t],
    thickness: geometry.thickness[t],
  };
  const black = shadeTexel(light, texel);
  const grey = shadeTexel(light, { ...texel, diffuse: [0.5, 0.5, 0.5] });
  for (let c = 0; c < 3; c++) {
    // Float32 maps and tables: worst seen 2e-6; the open cubic misses 1 by 1e-3.
    expect(Math.abs(specular[3 * t + c] - black[c])).toBeLessThan(1e-5);
    expect(Math.abs(0.5 * lit[3 * t + c] - (grey[c] - black[c]))).toBeLessThan(2e-3);
  }
});

test("a bent normal turns the light; masked texels stay 0", () => {
  const { geometry, fit } = lumpyHead(SIZE);
  const surface = regionSurface(geometry);
  const plain = shadeMaps(light, surface, geometry, fit, geometry.coverage);
  const normal = surface.normal.slice();
  const t = 5 * SIZE + 4;
  normal.set([0.6, 0, 0.8], 3 * t);
  const mask = new Uint8Array(SIZE * SIZE);
  mask[t] = 1;
  const bent = shadeMaps(light, { ...surface, normal }, geometry, fit, mask);
  expect(bent.lit[3 * t]).not.toBeCloseTo(plain.lit[3 * t], 3);
  expect(bent.lit[3 * t + 3]).toBe(0);
});
