import { expect, test } from "@jest/globals";
import { findRelief } from "../../../../../sdk/stages/light/relief/findRelief";
import { creasedHead } from "../fixture/creasedHead";

const size = 128;
const head = creasedHead(size);
const { geometry, light, fit, normal } = head;
const found = findRelief(head, light, geometry, fit);
/** Texels of the furrows in front. */
const furrows = Array.from({ length: size * size }, (_, i) => i).filter(
  (i) => Math.abs(Math.floor(i / size) / size - 0.4) < 0.12 && Math.abs((i % size) / size - 0.5) < 0.25,
);

test("furrows under light from above tilt as they do", () => {
  let [xx, yy, xy] = [0, 0, 0];
  for (const i of furrows) {
    const [a, b] = [found[3 * i + 1] / found[3 * i + 2], normal[3 * i + 1] / normal[3 * i + 2]];
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  // .62: the shrinkage that keeps the worst person as good as flat takes the finest furrows.
  expect(xy / Math.sqrt(xx * yy)).toBeGreaterThan(0.55);
  // Shrunk, as these furrows are finer than those that photos tell apart from pigment; never exaggerated, not nothing.
  expect(xx).toBeLessThan(yy);
  expect(xx).toBeGreaterThan(0.001 * yy);
});

test("normals are unit, and the mesh's own where nothing stands out or nothing was seen", () => {
  for (let i = 0; i < size * size; i++) expect(Math.hypot(...found.subarray(3 * i, 3 * i + 3))).toBeCloseTo(1, 5);
  const plain = findRelief({ ...head, ratio: new Float32Array(size * size * 3) }, light, geometry, fit);
  const unseen = findRelief({ ...head, trust: new Float32Array(size * size) }, light, geometry, fit);
  for (const map of [plain, unseen])
    expect(map.every((value, i) => Math.abs(value - (i % 3 === 2 ? 1 : 0)) < 1e-6)).toBe(true);
});

test("is the same each time", () => {
  expect(findRelief(head, light, geometry, fit)).toEqual(found);
});
