import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { estimateHair } from "../../../../sdk/stages/texture/estimateHair";
import { sphereHead } from "../../../fixtures/sphereHead";

describe("estimateHair", () => {
  const size = 128;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const skinAlbedo = [0.5, 0.3, 0.2];
  const hairAlbedo = [0.06, 0.04, 0.025];
  // A dim, warm light.
  const light = [0.6, 0.45, 0.3];

  /** What the photo shows: skin where it is believed, `other` where it is seen and not believed. */
  function textureWith(seen: (i: number) => number, believed: (i: number) => number, other: readonly number[]) {
    const visibility = new Float32Array(size * size);
    const seenMap = new Float32Array(size * size);
    const color = new Float32Array(size * size * 3);
    for (let i = 0; i < size * size; i++) {
      seenMap[i] = seen(i);
      visibility[i] = seenMap[i] * believed(i);
      for (let c = 0; c < 3; c++) color[i * 3 + c] = (visibility[i] > 0.5 ? skinAlbedo[c] : other[c]) * light[c];
    }
    return { size, color, seen: seenMap, visibility };
  }
  const diffuse = Float32Array.from({ length: size * size * 3 }, (_, i) => skinAlbedo[i % 3]);
  const { scalp, brows } = geometry.regions;

  it("finds the hair's albedo, the light taken out", () => {
    const hair = estimateHair(
      textureWith(
        () => 1,
        (i) => (scalp[i] > 0.3 ? 0 : 1),
        hairAlbedo,
      ),
      geometry,
      diffuse,
    );
    for (let c = 0; c < 3; c++) expect(hair?.color[c]).toBeCloseTo(hairAlbedo[c], 3);
  });

  it("finds none on a scalp that shows skin", () => {
    expect(
      estimateHair(
        textureWith(
          () => 1,
          () => 1,
          hairAlbedo,
        ),
        geometry,
        diffuse,
      ),
    ).toBeUndefined();
  });

  it("is not led astray by bare skin that was refused beside the hair", () => {
    const texture = textureWith(
      () => 1,
      (i) => (scalp[i] > 0.3 ? 0 : 1),
      hairAlbedo,
    );
    // Six of seven rows of the scalp are forehead, a fifth brighter than the cheeks.
    for (let i = 0; i < size * size; i++) {
      if (scalp[i] <= 0.3 || Math.floor(i / size) % 7 === 0) continue;
      for (let c = 0; c < 3; c++) texture.color[i * 3 + c] = 1.2 * skinAlbedo[c] * light[c];
    }
    const hair = estimateHair(texture, geometry, diffuse);
    for (let c = 0; c < 3; c++) expect(hair?.color[c]).toBeCloseTo(hairAlbedo[c], 3);
  });

  it("is never blacker than hair is", () => {
    const black = estimateHair(
      textureWith(
        () => 1,
        (i) => (scalp[i] > 0.3 ? 0 : 1),
        [0, 0, 0],
      ),
      geometry,
      diffuse,
    );
    expect(Math.min(...(black?.color ?? []))).toBeGreaterThanOrEqual(0.012);
  });

  it("takes the brows' colour where the crop shows no scalp, and a dark brown where it shows neither", () => {
    const cropped = textureWith(
      (i) => (scalp[i] > 0.01 ? 0 : 1),
      () => 1,
      hairAlbedo,
    );
    expect(estimateHair(cropped, geometry, diffuse)?.color).toEqual([0.04, 0.04, 0.04]);
    const browed = { ...geometry, regions: { ...geometry.regions, brows: geometry.regions.nose } };
    browed.regions.brows.forEach((weight, i) => {
      if (weight > 0.7) for (let c = 0; c < 3; c++) cropped.color[i * 3 + c] = hairAlbedo[c] * light[c];
    });
    const hair = estimateHair(cropped, browed, diffuse);
    for (let c = 0; c < 3; c++) expect(hair?.color[c]).toBeCloseTo(hairAlbedo[c], 3);
    expect(brows.every((weight) => weight === 0)).toBe(true);
  });
});
