import { expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";
import { pointCompression } from "../../../../sdk/head/bake/pointCompression";

const side = 6;
const plane = Float32Array.from({ length: side * side * 3 }, (_, i) =>
  i % 3 === 2 ? 0 : i % 3 === 0 ? Math.floor(i / 3) % side : Math.floor(i / 3 / side),
);
const triangles = Uint32Array.from(
  Array.from({ length: (side - 1) ** 2 }, (_, q) => {
    const a = Math.floor(q / (side - 1)) * side + (q % (side - 1));
    return [a, a + 1, a + side, a + 1, a + side + 1, a + side];
  }).flat(),
);
const graph = buildPointGraph(side * side, triangles);
const after = (move: (x: number, y: number) => readonly number[]) =>
  pointCompression(
    plane,
    Float32Array.from(Array.from({ length: side * side }, (_, p) => move(plane[p * 3], plane[p * 3 + 1])).flat()),
    triangles,
    graph,
  );

it("is what the shorter way loses, whichever way it runs, and nothing for a turn or a stretch", () => {
  const [c, s] = [Math.cos(0.7), Math.sin(0.7)];
  for (const value of after((x, y) => [0.8 * x, 1.3 * y, 0])) expect(value).toBeCloseTo(0.2, 5);
  // Shortened by .7 along a slanting way.
  const slant = after((x, y) => {
    const [along, across] = [c * x + s * y, c * y - s * x];
    return [0.7 * c * along - s * across, 0.7 * s * along + c * across, 0];
  });
  for (const value of slant) expect(value).toBeCloseTo(0.3, 5);
  for (const value of after((x, y) => [c * x, y, s * x])) expect(value).toBeCloseTo(0, 5);
  for (const value of after((x, y) => [1.2 * x, 1.1 * y, 0])) expect(value).toBe(0);
});
