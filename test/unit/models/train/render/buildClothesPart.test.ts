import { expect, test } from "@jest/globals";
import { buildClothesPart } from "../../../../../models/train/render/buildClothesPart";
import { createRandomStream } from "../../../../../models/train/render/createRandomStream";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";

test("a collar below the chin, of one colour, open only on top and below, others for other seeds", () => {
  const part = buildClothesPart(createRandomStream(1));
  expect(part.surface).toBe(SURFACE.clothes);
  const heights = part.positions.filter((_, i) => i % 3 === 1);
  expect(Math.max(...heights)).toBeLessThan(-0.12);
  expect(part.albedo.slice(0, 3)).toEqual(part.albedo.slice(-3));
  expect(Math.max(...part.triangles)).toBe(heights.length - 1);
  const edges = new Set<string>();
  for (let t = 0; t < part.triangles.length; t += 3) {
    const [a, b, c] = part.triangles.subarray(t, t + 3);
    for (const edge of [`${a} ${b}`, `${b} ${c}`, `${c} ${a}`]) edges.add(edge);
  }
  const open = [...edges].filter((edge) => !edges.has(edge.split(" ").reverse().join(" ")));
  expect(open).toHaveLength(2 * 48);
  expect(buildClothesPart(createRandomStream(1))).toEqual(part);
  expect(buildClothesPart(createRandomStream(2)).albedo[0]).not.toBe(part.albedo[0]);
});
