import { describe, expect, test } from "@jest/globals";
import { buildEyeball } from "../../../sdk/head/buildEyeball";
import { eyeballProjection } from "../../../sdk/head/eyeballProjection";
import { SRGB8_TO_LINEAR } from "../../../sdk/image/srgb";
import { faceModel } from "../../fixtures/faceModel";

const model = faceModel();
const BLUE = [0.09, 0.14, 0.2] as const;
const eye = buildEyeball(model, [], "left", { irisColor: BLUE, gaze: [0.1, -0.05], textureSize: 256 });

/** Linear RGB of the texture, mean round the line of sight at an angle. */
function ringColor(angle: number): number[] {
  const { size, rgba } = eye.texture;
  const sum = [0, 0, 0];
  for (let s = 0; s < 64; s++) {
    const [u, v] = eyeballProjection(angle, (s / 32) * Math.PI);
    const i = (Math.floor(v * size) * size + Math.floor(u * size)) * 4;
    for (let c = 0; c < 3; c++) sum[c] += SRGB8_TO_LINEAR[rgba[i + c]] / 64;
  }
  return sum;
}
const irisAngle = Math.asin(0.0059 / 0.0122);

describe("buildEyeball", () => {
  test("carries side, centre, radius and gaze", () => {
    expect(eye).toMatchObject({ side: "left", radius: 0.0122, gaze: [0.1, -0.05] });
    expect(eye.centre).toEqual([...model.eyes.left.centre]);
  });

  test("is a ball with the iris sunk behind the limbus", () => {
    const { positions } = eye.mesh;
    let foremost = 0;
    for (let i = 0; i < positions.length; i += 3) {
      expect(Math.hypot(positions[i], positions[i + 1], positions[i + 2])).toBeLessThanOrEqual(eye.radius * 1.00001);
      foremost = Math.max(foremost, positions[i + 2]);
    }
    expect(foremost).toBeCloseTo(eye.radius * Math.cos(irisAngle), 6);
    expect(positions[2]).toBeLessThan(foremost - 0.0004);
  });

  test("has a cornea that stands out in front and ends in the sclera", () => {
    const { positions } = eye.cornea;
    expect(positions[2]).toBeCloseTo(eye.radius * 1.05, 6);
    const rim = positions.subarray(-3);
    expect(Math.hypot(rim[0], rim[1], rim[2])).toBeLessThan(eye.radius);
    expect(Math.hypot(rim[0], rim[1])).toBeGreaterThan(0.0059);
  });

  test("shows a black pupil, the asked iris, a darker ring at its edge and a light sclera", () => {
    expect(Math.max(...ringColor(0.05))).toBeLessThan(0.02);
    const iris = ringColor(irisAngle * 0.65);
    // Fibres and collarette vary the albedo by a third about the asked colour.
    for (let c = 0; c < 3; c++) expect(iris[c] / BLUE[c]).toBeCloseTo(1, 0);
    expect(iris[2]).toBeGreaterThan(iris[0] * 1.5);
    expect(ringColor(irisAngle * 0.95)[1]).toBeLessThan(iris[1] * 0.7);
    expect(ringColor(irisAngle * 1.2)[1]).toBeGreaterThan(0.55);
  });

  test("the sclera is warmer at the nose", () => {
    const { size, rgba } = eye.texture;
    const at = (azimuth: number): number => {
      const [u, v] = eyeballProjection(1.15, azimuth);
      return (Math.floor(v * size) * size + Math.floor(u * size)) * 4;
    };
    // The left eye has the nose at -X.
    expect(rgba[at(Math.PI) + 2]).toBeLessThan(rgba[at(0) + 2]);
  });

  test("the same seed gives the same texture, another seed another", () => {
    const texture = (seed: number): Uint8Array =>
      buildEyeball(model, [], "left", { textureSize: 64, seed }).texture.rgba;
    expect(texture(3)).toEqual(texture(3));
    expect(texture(3)).not.toEqual(texture(4));
  });
});
