import { expect, test } from "@jest/globals";
import { projectEnvironment } from "../../../sdk/shading/projectEnvironment";
import { normalizeLight } from "../../../sdk/stages/normalizeLight";
import { outdoorEnvironment } from "./light/fixture/outdoorEnvironment";
import { photographLumpyHead } from "./light/fixture/photographLumpyHead";
import { scaleInvariantError } from "./light/fixture/scaleInvariantError";

const environment = outdoorEnvironment();
const truth = projectEnvironment(environment).sh;
const EXPOSURE = 0.75;

test("finds light and albedo of a photographed head, better than the texture and the mean colour do", async () => {
  const head = photographLumpyHead(64, environment, 0.4, EXPOSURE);
  const found = await normalizeLight(head.texture, head.geometry, head.fit);
  const light = relativeError(found.light.sh.subarray(0, 27), truth.map((x) => x * EXPOSURE).subarray(0, 27));
  const weight = head.texture.visibility;
  const ours = scaleInvariantError(found.diffuse, head.albedo, weight);
  const texture = scaleInvariantError(head.texture.color, head.albedo, weight);
  const flat = scaleInvariantError(new Float32Array(head.albedo.length).fill(0.5), head.albedo, weight);
  // Measured: light .14 (bands 0 to 2, best gain), albedo .0105 against texture .082 and mean colour .018.
  expect(light).toBeLessThan(0.25);
  expect(ours).toBeLessThan(0.7 * flat);
  expect(ours).toBeLessThan(0.2 * texture);
});

test.each([
  ["light", 0.2, 0.75],
  ["dark", 1.3, 0.75],
])("tells %s skin from its light at an ordinary exposure", async (_, melanin, exposure) => {
  const head = photographLumpyHead(40, environment, melanin, exposure);
  const { skinTone, exposure: found } = await normalizeLight(head.texture, head.geometry, head.fit);
  expect(Math.abs(skinTone.melanin - melanin)).toBeLessThan(0.4);
  expect(found).toBeGreaterThan(0.2);
});

test("M is the albedo under even light, and unseen skin is mean skin", async () => {
  const head = photographLumpyHead(24, environment, 0.4, EXPOSURE);
  const { lightNormalized, diffuse, skinTone } = await normalizeLight(head.texture, head.geometry, head.fit);
  const unseen = head.texture.visibility.indexOf(0);
  for (let c = 0; c < 3; c++) {
    expect(diffuse[3 * unseen + c]).toBeCloseTo(skinTone.albedo[c], 5);
    expect(Math.abs(lightNormalized[3 * unseen + c] / diffuse[3 * unseen + c] - 1)).toBeLessThan(2e-3);
  }
});

test("a photo without visible skin is refused", async () => {
  const head = photographLumpyHead(24, environment, 0.4, EXPOSURE);
  const hidden = { ...head.texture, visibility: new Float32Array(24 * 24) };
  await expect(normalizeLight(hidden, head.geometry, head.fit)).rejects.toMatchObject({ code: "face-unsuitable" });
});

/** Relative error after the best gain: the exposure is told apart from the tone elsewhere. */
function relativeError(found: Float64Array, truth: Float64Array): number {
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  return Math.sqrt(1 - dot(found, truth) ** 2 / (dot(found, found) * dot(truth, truth)));
}
