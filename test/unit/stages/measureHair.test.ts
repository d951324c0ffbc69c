import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { scalpOfHead } from "../../../sdk/head/hair/scalpOfHead";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { hairAt } from "../../../sdk/stages/hair/hairAt";
import { readHairPicture } from "../../../sdk/stages/hair/readHairPicture";
import { growPersonHair, measureHair } from "../../../sdk/stages/measureHair";
import type { HeadFit, Photo } from "../../../sdk/types";
import { officialHead } from "../../fixtures/officialHead";

const model = officialHead();
const head = buildHeadMesh(model, []);
const [WIDTH, HEIGHT] = [400, 480];
const fit: HeadFit = {
  camera: { width: WIDTH, height: HEIGHT, focalPx: 1000, centreX: 200, centreY: 200 },
  headToCamera: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -1),
  identity: new Float32Array(0),
  expression: new Float32Array(0),
  gaze: { left: [0, 0], right: [0, 0] },
  landmarkErrorPx: { mean: 0, max: 0 },
  iterations: 0,
  warnings: [],
};
const light = [1.2, 1, 0.8];
const skinAlbedo = [0.4, 0.25, 0.18] as const;
const hairAlbedo = [0.08, 0.05, 0.03] as const;
/** The hairline of the picture, metres over the eyes, and how far hair reaches from the skull's middle. */
const HAIRLINE = 0.05;
const REACH = 0.13;

/** The mean head, evenly lit, under a cap of dark hair; blue behind, a hair-coloured coat below the neck. */
function portrait(): { photo: Photo; person: { width: number; height: number; data: Float32Array } } {
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  const data = new Float32Array(WIDTH * HEIGHT);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [((i % WIDTH) + 0.5 - 200) / 1000, (200 - Math.floor(i / WIDTH) - 0.5) / 1000];
    const hair = y > HAIRLINE && Math.hypot(x, y - 0.01) < REACH;
    const skin = !hair && Math.hypot(x / 0.078, (y + 0.03) / 0.1) < 1;
    const coat = y < -0.19;
    data[i] = hair || skin || coat ? 1 : 0;
    const grain = 0.9 + (0.2 * ((i * 7919) % 13)) / 13;
    const albedo = skin ? skinAlbedo : hair ? hairAlbedo : coat ? [0.02, 0.05, 0.2] : [0.1, 0.2, 0.6];
    for (let c = 0; c < 3; c++) rgba[i * 4 + c] = linearToSrgb8(albedo[c] * light[c] * grain);
  }
  return {
    photo: { width: WIDTH, height: HEIGHT, rgba, originalWidth: WIDTH, originalHeight: HEIGHT },
    person: { width: WIDTH, height: HEIGHT, data },
  };
}

const { photo, person } = portrait();
const bare = scalpOfHead(model, undefined);
const scalp = { ...bare, growth: bare.scalp };
const input = { photo, person, fit, model, points: model.mean, head, skinAlbedo, seed: 1 };

describe("measureHair", () => {
  it("tells hair from skin, coat and background", () => {
    const picture = readHairPicture(photo, person, fit, model, model.mean, scalp.growth);
    expect(hairAt(picture, fit, 0, 0.09, 0)).toBeGreaterThan(0.9);
    expect(hairAt(picture, fit, 0.05, 0.1, 0)).toBeGreaterThan(0.9);
    for (const [x, y] of [
      [0, 0.03],
      [0.03, -0.02],
      [0.12, 0],
      [0, -0.23],
    ]) {
      expect(hairAt(picture, fit, x, y, 0)).toBeLessThan(0.15);
    }
    // Albedo by the light on the skin.
    for (let c = 0; c < 3; c++) {
      const ratio = picture.shownHair![c] / picture.shownSkin![c] / (hairAlbedo[c] / skinAlbedo[c]);
      expect(Math.abs(ratio - 1)).toBeLessThan(0.06);
    }
  });

  it("grows hair as high as the silhouette and none where the photo shows skin", () => {
    const hair = growPersonHair({ ...input, scalp, color: [0.05, 0.03, 0.02] });
    const { positions } = hair.mesh;
    expect(hair.mesh.indices.length / 3).toBeGreaterThan(3000);
    expect(hair.style.lie).toBe("back");
    let [top, before] = [0, 0];
    for (let i = 0; i < positions.length; i += 6) {
      const [x, y, z] = [0, 1, 2].map((c) => (positions[i + c] + positions[i + 3 + c]) / 2);
      top = Math.max(top, y);
      // In the picture, on the side that it shows; a strand may begin at a root a cell below the line.
      if (z > 0 && y / (1 - z) < HAIRLINE - 0.006 && Math.abs(x) < 0.06) before++;
    }
    // The silhouette's top, seen a little nearer than the head's middle: .14 m; strands of the outermost layer reach it but for a few mm.
    expect(top).toBeGreaterThan(0.125);
    expect(top).toBeLessThan(0.155);
    expect(before).toBe(0);
  });

  it("gives a bald head none, and knows where some could grow", () => {
    const bald = measureHair(input);
    expect(bald.mesh.indices).toHaveLength(0);
    expect(bald.scalp.growth.every((amount) => amount === 0)).toBe(true);
    expect(bald.scalp.scalp.some((amount) => amount === 1)).toBe(true);
  });
});
