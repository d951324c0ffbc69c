import { describe, expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { skinBelief } from "../../../../sdk/stages/texture/skinBelief";
import { sphereHead } from "../../../fixtures/sphereHead";
import { sphereFit } from "../../../fixtures/spherePhoto";

describe("skinBelief", () => {
  const size = 128;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const fit = sphereFit(256);
  const seen = Float32Array.from({ length: size * size }, (_, i) => (geometry.normal[i * 3 + 2] > 0.3 ? 1 : 0));
  /** Skin under a light from the upper left, then what `paint` puts over it. */
  function colorWith(paint: (i: number) => readonly number[] | undefined): Float32Array {
    const color = new Float32Array(size * size * 3);
    for (let i = 0; i < size * size; i++) {
      if (seen[i] === 0) continue;
      const [x, y, z] = geometry.normal.subarray(i * 3, i * 3 + 3);
      const light = 0.35 + 0.3 * x + 0.15 * y + 0.3 * z;
      color.set(paint(i) ?? [0.5 * light, 0.28 * light, 0.18 * light], i * 3);
    }
    return color;
  }
  /** Mean belief where `where` holds and the camera sees. */
  function meanBelief(belief: Float32Array, where: (i: number) => boolean): number {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < size * size; i++) {
      if (seen[i] === 0 || !where(i)) continue;
      sum += belief[i];
      count++;
    }
    return sum / count;
  }
  const { face, scalp, lips } = geometry.regions;
  const innerFace = (i: number) => face[i] > 0.95 && geometry.regions.hairline[i] < 0.05;

  it("believes shaded skin everywhere", () => {
    expect(
      meanBelief(
        skinBelief(
          colorWith(() => undefined),
          seen,
          geometry,
          fit,
          size,
        ),
        innerFace,
      ),
    ).toBeGreaterThan(0.97);
  });

  it("refuses the hair on the scalp and keeps the face", () => {
    const belief = skinBelief(
      colorWith((i) => (scalp[i] > 0.3 ? [0.02, 0.015, 0.01] : undefined)),
      seen,
      geometry,
      fit,
      size,
    );
    expect(meanBelief(belief, (i) => scalp[i] > 0.8)).toBeLessThan(0.05);
    expect(meanBelief(belief, innerFace)).toBeGreaterThan(0.95);
  });

  it("refuses a blue patch on the cheek, but not red lips", () => {
    const patch = (i: number) => Math.hypot((i % size) - 80, Math.floor(i / size) - 65) < 7;
    const belief = skinBelief(
      colorWith((i) => (patch(i) ? [0.05, 0.1, 0.4] : lips[i] > 0.7 ? [0.3, 0.03, 0.04] : undefined)),
      seen,
      geometry,
      fit,
      size,
    );
    expect(meanBelief(belief, patch)).toBeLessThan(0.05);
    expect(meanBelief(belief, (i) => lips[i] > 0.95)).toBeGreaterThan(0.8);
  });

  it("refuses teeth on the lips", () => {
    const belief = skinBelief(
      colorWith((i) => (lips[i] > 0.6 ? [0.5, 0.48, 0.42] : undefined)),
      seen,
      geometry,
      fit,
      size,
    );
    expect(meanBelief(belief, (i) => lips[i] > 0.95)).toBeLessThan(0.2);
  });

  it("lets the sun on the neck be skin, and a shirt not", () => {
    const { neck } = geometry.regions;
    const onNeck = (i: number) => neck[i] > 0.95;
    const sun = (i: number) => [0, 1, 2].map((c) => 1.45 * [0.3, 0.168, 0.108][c] * (neck[i] > 0.5 ? 1 : 0.6));
    const shirt = () => [0.4, 0.42, 0.45];
    const beliefOf = (paint: (i: number) => readonly number[]) =>
      meanBelief(
        skinBelief(
          colorWith((i) => (neck[i] > 0.5 ? paint(i) : undefined)),
          seen,
          geometry,
          fit,
          size,
        ),
        onNeck,
      );
    expect(beliefOf(shirt)).toBeLessThan(0.1);
    expect(beliefOf(sun)).toBeGreaterThan(0.6);
  });
});
