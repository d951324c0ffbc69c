import { expect, it } from "@jest/globals";
import { beardGrowth } from "../../../../sdk/head/beard/beardGrowth";
import { beardZones } from "../../../../sdk/head/beard/beardZones";
import { paintBeard } from "../../../../sdk/head/beard/paintBeard";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { SRGB8_TO_LINEAR } from "../../../../sdk/image/srgb";
import type { BeardStyle } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";

const SIZE = 256;
const SKIN = 190;
const model = officialHead();
const head = buildHeadMesh(model, []);
const zones = beardZones(model);
const style = { length: 0.015, density: 1, area: "full", color: [0.03, 0.02, 0.015] } as const;

/** Linear means of the texels below vertices, by what is asked of them. */
function painted(of: BeardStyle) {
  const rgba = new Uint8Array(SIZE * SIZE * 4).fill(SKIN);
  paintBeard(rgba, SIZE, head, beardGrowth(head, { growth: zones.chin, zones }, of), of);
  return (chosen: (vertex: number) => boolean, c = 0) => {
    const vertices = Array.from({ length: model.vertexCount }, (_, v) => v).filter(chosen);
    expect(vertices.length).toBeGreaterThan(20);
    const lights = vertices.map((v) => {
      const [x, y] = [model.uv[v * 2], model.uv[v * 2 + 1]].map((value) => Math.floor(value * SIZE));
      return SRGB8_TO_LINEAR[rgba[(y * SIZE + x) * 4 + c]];
    });
    return lights.reduce((sum, light) => sum + light, 0) / lights.length;
  };
}

const skin = SRGB8_TO_LINEAR[SKIN];
const onChin = (v: number) => zones.chin[v] > 0.95;
const far = (v: number) => model.regions.forehead[model.vertexPoint[v]] > 0.9;

it("darkens skin below a beard towards the hairs' colour, and leaves the rest of the head as it is", () => {
  const full = painted(style);
  expect(full(onChin)).toBeLessThan(0.45 * skin);
  expect(full(onChin)).toBeGreaterThan(style.color[0]);
  expect(full(onChin, 0)).toBeGreaterThan(full(onChin, 2));
  expect(full(far)).toBe(skin);
});

it("darkens less below thinner and shorter hair, and not at all below none", () => {
  const [full, thin, short] = [style, { ...style, density: 0.4 }, { ...style, length: 0.002 }].map((one) =>
    painted(one)(onChin),
  );
  expect(thin).toBeGreaterThan(1.4 * full);
  expect(short).toBeGreaterThan(1.2 * full);
  expect(painted({ ...style, density: 0 })(onChin)).toBe(skin);
  expect(painted({ ...style, length: 0 })(onChin)).toBe(skin);
});

it("throws a soft shadow of a moustache on the skin beside it, of longer hair a darker one", () => {
  const beside = (v: number) =>
    zones.moustache[v] === 0 && model.regions.lips[model.vertexPoint[v]] > 0.5 && head.positions[v * 3 + 1] > -0.071;
  const [long, short] = [0.015, 0.003].map((length) => painted({ ...style, area: "moustache", length })(beside));
  expect(long).toBeLessThan(0.97 * skin);
  expect(long).toBeGreaterThan(0.6 * skin);
  expect(short).toBeGreaterThan(long);
});
