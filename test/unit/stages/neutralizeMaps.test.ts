import { describe, expect, it } from "@jest/globals";
import { interpolateToTexels } from "../../../sdk/head/bake/interpolateToTexels";
import { bakeUvRaster } from "../../../sdk/head/bakeUvRaster";
import { linearToSrgb8, SRGB8_TO_LINEAR } from "../../../sdk/image/srgb";
import { wrinkleSkin } from "../../../sdk/shading/render/wrinkleSkin";
import { neutralizeMaps } from "../../../sdk/stages/neutralizeMaps";
import { type GeometryMaps, REGION_NAMES } from "../../../sdk/types";
import { officialHead } from "../../fixtures/officialHead";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const SIZE = 512;
const model = officialHead();
const raster = bakeUvRaster(model, SIZE);
const place = interpolateToTexels(model, raster, model.mean, 3).map((metres) => metres * 1000);
const regions = Object.fromEntries(
  REGION_NAMES.map((name) => [name, interpolateToTexels(model, raster, model.regions[name], 1)]),
) as GeometryMaps["regions"];
const geometry = { coverage: raster.coverage, regions } as GeometryMaps;
/** Even skin with a dark line 2 mm wide from nose to mouth on the left, and a mole on the forehead. */
const isLine = (i: number) => {
  const [x, y, z] = place.subarray(i * 3, i * 3 + 3);
  return z > 0 && y < -42 && y > -66 && Math.abs(x - 24 - (13 * (-36 - y)) / 38) < 1.2;
};
const isMole = (i: number) => Math.hypot(place[i * 3] - 20, place[i * 3 + 1] - 40) < 2 && place[i * 3 + 2] > 0;
const SKIN = [0.5, 0.3, 0.22];
const diffuse = Uint8Array.from({ length: SIZE * SIZE * 4 }, (_, k) => {
  const shade = isLine(k >> 2) ? 0.7 : isMole(k >> 2) ? 0.5 : 1;
  return k % 4 === 3 ? 255 : linearToSrgb8(SKIN[k % 4] * shade);
});
const maps = {
  ...syntheticAvatar().maps,
  size: SIZE,
  diffuse,
  lightNormalized: diffuse,
  normal: Uint8Array.from({ length: SIZE * SIZE * 4 }, (_, k) => [128, 128, 255, 255][k % 4]),
};
const smile = Float32Array.from(model.expressionNames, (name) => (/mouthSmile|cheekSquint/.test(name) ? 0.8 : 0));
const { maps: neutral, wrinkles } = neutralizeMaps(
  maps,
  model,
  { identity: new Float32Array(0), expression: smile },
  geometry,
);
const green = (rgba: Uint8Array, i: number) => SRGB8_TO_LINEAR[rgba[i * 4 + 1]] / SKIN[1];
const texels = Array.from({ length: SIZE * SIZE }, (_, i) => i).filter((i) => raster.coverage[i] === 1);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const line = texels.filter(isLine);

describe("neutralizeMaps", () => {
  it("takes the smile's crease out of the colours and leaves a mole where nothing folds", () => {
    expect(line.length).toBeGreaterThan(60);
    expect(mean(line.map((i) => green(diffuse, i)))).toBeLessThan(0.72);
    expect(mean(line.map((i) => green(neutral.diffuse, i)))).toBeGreaterThan(0.88);
    for (const i of texels.filter(isMole)) expect(neutral.diffuse[i * 4 + 1]).toBe(diffuse[i * 4 + 1]);
  });

  it("brings it back with the smile, and on the other side only every face's own line", () => {
    const shape = (name: string) => smile[model.expressionNames.indexOf(name)] ?? 0;
    const fold = wrinkleSkin(wrinkles, shape);
    const out = { u: 0, v: 0, darkness: 0 };
    const at = (i: number) => {
      fold(((i % SIZE) + 0.5) / SIZE, (Math.floor(i / SIZE) + 0.5) / SIZE, out);
      return green(neutral.diffuse, i) * Math.exp(-out.darkness);
    };
    // Its own line is as dark as in the photo or, where every face has one too, darker.
    expect(mean(line.map(at))).toBeLessThan(0.74);
    const right = texels.filter(
      (i) => place[i * 3 + 2] > 0 && place[i * 3] < 0 && place[i * 3 + 1] < -42 && place[i * 3 + 1] > -66,
    );
    expect(Math.min(...right.map(at))).toBeGreaterThan(0.72);
  });

  it("shows nothing without weights", () => {
    const fold = wrinkleSkin(wrinkles, () => 0);
    const out = { u: 1, v: 1, darkness: 1 };
    fold(0.4, 0.6, out);
    expect([out.u, out.v, out.darkness].map(Math.abs)).toEqual([0, 0, 0]);
  });

  it("leaves the maps of a face without expression as they are", () => {
    const plain = neutralizeMaps(
      maps,
      model,
      { identity: new Float32Array(0), expression: new Float32Array(52) },
      geometry,
    );
    expect(plain.maps.diffuse).toEqual(diffuse);
    expect(plain.maps.normal).toEqual(maps.normal);
    expect(plain.wrinkles.size).toBe(512);
  });
});
