import { expect, test } from "@jest/globals";
import { creaseDirections } from "../../../../../sdk/stages/light/relief/creaseDirections";
import { foldEvidence } from "../../../../../sdk/stages/light/relief/foldEvidence";
import { MELANIN_AXIS } from "../../../../../sdk/stages/light/skinAlbedo";
import type { GeometryMaps } from "../../../../../sdk/types";

const size = 256;
const count = size * size;
const seen = Float32Array.from({ length: count }, (_, i) => (i % size < 200 ? 1 : 0));
const nose = Float32Array.from({ length: count }, (_, i) => (i % size < 60 ? 1 : 0));
const geometry = { size, regions: { nose } } as unknown as Pick<GeometryMaps, "size" | "regions">;
const [inside, rim, onNose] = [128, 198, 20].map((x) => 128 * size + x);

/** A contrast of this colour along lines (or in spots) as evidence. */
function evidenceOf(color: readonly number[], lines = true): Float32Array {
  const residual = Float32Array.from({ length: 3 * count }, (_, k) => {
    const [x, y] = [Math.floor(k / 3) % size, Math.floor(k / 3 / size)];
    return 0.06 * color[k % 3] * Math.cos(y / 2) * (lines ? 1 : Math.cos(x / 2));
  });
  return foldEvidence(residual, seen, seen, creaseDirections(residual, seen, size), geometry);
}

test("lines that are darker in all channels alike count more, not on the nose nor at the rim of the skin", () => {
  const folds = evidenceOf([1, 1, 1]);
  expect(folds[inside]).toBeGreaterThan(3);
  expect(folds[inside]).toBeLessThanOrEqual(5);
  expect(folds[rim]).toBeLessThan(1.5);
  expect(folds[onNose]).toBeCloseTo(0.6, 6);
});

test("lines of pigment and spots count little", () => {
  expect(evidenceOf(MELANIN_AXIS)[inside]).toBeLessThan(1.5);
  expect(evidenceOf([1, 1, 1], false)[inside]).toBeLessThan(1);
});
