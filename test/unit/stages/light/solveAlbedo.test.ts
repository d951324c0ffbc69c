import { expect, test } from "@jest/globals";
import type { AlbedoTrust } from "../../../../sdk/stages/light/AlbedoBands";
import { solveAlbedo } from "../../../../sdk/stages/light/solveAlbedo";

const SIZE = 4;
const KEEP: AlbedoTrust = {
  coarse: { symmetric: [0.5, 0.5, 0.5], asymmetric: [0, 0, 0] },
  middle: { symmetric: [1, 1, 1], asymmetric: [1, 1, 1] },
  fine: [1, 1, 1],
};
const filled = (value: number) => new Float32Array(SIZE * SIZE * 3).fill(value);
const base = filled(0.3);
const none = new Float32Array(SIZE * SIZE);
const skin = { brows: none, lips: none, lids: none };
const trust = new Float32Array(SIZE * SIZE).fill(1);

test("detail is kept, a coarse part that both sides have is kept by its share", () => {
  const detail = solveAlbedo(
    { size: SIZE, whole: filled(0.2), middle: filled(0), coarse: filled(0), trust },
    base,
    KEEP,
    skin,
  );
  expect(detail[0]).toBeCloseTo(0.3 * Math.exp(0.2), 5);
  const even = filled(0.2);
  const coarse = solveAlbedo({ size: SIZE, whole: even, middle: even, coarse: even, trust }, base, KEEP, skin);
  expect(coarse[0]).toBeCloseTo(0.3 * Math.exp(0.1), 5);
});

test("a coarse difference between the sides is shadow, not albedo", () => {
  const sided = filled(0).map((_, i) => (Math.floor(i / 3) % SIZE < SIZE / 2 ? 0.2 : -0.2));
  const albedo = solveAlbedo({ size: SIZE, whole: sided, middle: sided, coarse: sided, trust }, base, KEEP, skin);
  for (const value of albedo) expect(value).toBeCloseTo(0.3, 6);
});

test("unseen texels keep the base, and albedo stays within living skin", () => {
  const bright = solveAlbedo(
    { size: SIZE, whole: filled(5), middle: filled(0), coarse: filled(0), trust },
    base,
    KEEP,
    skin,
  );
  expect(bright[0]).toBeCloseTo(0.92, 6);
  const unseen = new Float32Array(SIZE * SIZE);
  const kept = solveAlbedo(
    { size: SIZE, whole: filled(5), middle: filled(0), coarse: filled(0), trust: unseen },
    base,
    KEEP,
    skin,
  );
  expect([...kept]).toEqual([...base]);
});

test("paint and hair keep what skin would lose", () => {
  const half: AlbedoTrust = { ...KEEP, fine: [0.5, 0.5, 0.5] };
  const whole = filled(0.2);
  const bands = { size: SIZE, whole, middle: filled(0), coarse: filled(0), trust };
  const lips = new Float32Array(SIZE * SIZE).fill(1);
  expect(solveAlbedo(bands, base, half, skin)[0]).toBeCloseTo(0.3 * Math.exp(0.1), 5);
  expect(solveAlbedo(bands, base, half, { ...skin, lips })[0]).toBeCloseTo(0.3 * Math.exp(0.2), 5);
});
