import { describe, expect, it } from "@jest/globals";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { rasterizeTriangles } from "../../../sdk/math/rasterizeTriangles";

/** The slow twin: every pixel against every triangle by barycentric coordinates. */
function nearestTriangle(points: ArrayLike<number>, triangles: ArrayLike<number>, x: number, y: number) {
  let best = { triangle: -1, depth: Infinity, weights: [0, 0, 0] };
  for (let t = 0; t < triangles.length / 3; t++) {
    const [a, b, c] = [0, 1, 2].map((k) => [0, 1, 2].map((i) => points[triangles[t * 3 + k] * 3 + i]));
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    const wa = ((b[0] - x) * (c[1] - y) - (c[0] - x) * (b[1] - y)) / area;
    const wb = ((c[0] - x) * (a[1] - y) - (a[0] - x) * (c[1] - y)) / area;
    const wc = 1 - wa - wb;
    if (!(wa > 0 && wb > 0 && wc > 0)) continue;
    const inverse = wa / a[2] + wb / b[2] + wc / c[2];
    if (1 / inverse >= best.depth) continue;
    const weights = [wa / a[2] / inverse, wb / b[2] / inverse, wc / c[2] / inverse];
    best = { triangle: t, depth: 1 / inverse, weights };
  }
  return best;
}

describe("rasterizeTriangles", () => {
  it("agrees with the slow twin on overlapping random triangles", () => {
    const random = randomGenerator(3);
    const points = Float64Array.from({ length: 60 * 3 }, (_, i) =>
      i % 3 === 2 ? 1 + random() : Math.round(random() * 40 * 256) / 256 - 4,
    );
    const triangles = Uint32Array.from({ length: 60 }, (_, i) => i);
    const raster = rasterizeTriangles(points, triangles, 32, 32, { interpolation: "perspective" });
    let covered = 0;
    for (let i = 0; i < 32 * 32; i++) {
      const slow = nearestTriangle(points, triangles, (i % 32) + 0.5, Math.floor(i / 32) + 0.5);
      expect(raster.triangle[i]).toBe(slow.triangle);
      if (slow.triangle < 0) continue;
      covered++;
      // Worst seen 6e-8 (Float32 storage); margin 10.
      expect(Math.abs(raster.depth[i] - slow.depth)).toBeLessThan(1e-6);
      for (let k = 0; k < 3; k++) expect(Math.abs(raster.weights[i * 3 + k] - slow.weights[k])).toBeLessThan(1e-6);
    }
    expect(covered).toBeGreaterThan(500);
  });

  it("gives each pixel of a fan with corners on pixel centres to exactly one triangle", () => {
    const corners = [0.5, 0.5, 8.5, 0.5, 16.5, 0.5, 16.5, 8.5, 16.5, 16.5, 8.5, 16.5, 0.5, 16.5, 0.5, 8.5, 8.5, 8.5];
    const points = Array.from({ length: 27 }, (_, i) => (i % 3 === 2 ? 1 : corners[Math.floor(i / 3) * 2 + (i % 3)]));
    const counts = new Int32Array(18 * 18);
    for (let t = 0; t < 8; t++) {
      const { triangle } = rasterizeTriangles(points, [8, t, (t + 1) % 8], 18, 18);
      triangle.forEach((hit, i) => {
        counts[i] += hit === 0 ? 1 : 0;
      });
    }
    // Top and left edges belong to the square, bottom and right ones to the next.
    const expected = counts.map((_, i) => (i % 18 < 16 && Math.floor(i / 18) < 16 ? 1 : 0));
    expect(counts).toEqual(expected);
  });

  it("keeps only counter-clockwise triangles on demand, and leaves out what lies behind the eye", () => {
    const points = [1, 1, 1, 1, 9, 1, 9, 1, 1, 9, 9, -1];
    const counterClockwise = [0, 1, 2];
    const clockwise = [0, 2, 1];
    const drawn = (triangles: number[]) =>
      rasterizeTriangles(points, triangles, 10, 10, { frontOnly: true }).triangle.filter((t) => t >= 0).length;
    expect(drawn(counterClockwise)).toBeGreaterThan(20);
    expect(drawn(clockwise)).toBe(0);
    expect(drawn([1, 3, 2])).toBe(0);
  });

  it("interpolates depth linearly in affine mode", () => {
    const { depth } = rasterizeTriangles([0, 0, 1, 16, 0, 3, 0, 16, 1], [0, 1, 2], 8, 8);
    expect(depth[4]).toBeCloseTo(1 + (2 * 4.5) / 16, 6);
  });

  it("draws what lies behind a triangle's holes", () => {
    // Two squares' halves, one before the other, turned one way and the other.
    const points = [0, 0, 1, 16, 0, 1, 0, 16, 1, 0, 0, 2, 0, 16, 2, 16, 0, 2];
    const triangles = [0, 1, 2, 3, 4, 5];
    const seen: number[][] = [];
    const isHole = (triangle: number, ...weights: number[]) => {
      if (triangle === 0) seen.push(weights);
      return triangle === 0 && weights[1] > 0.5;
    };
    const raster = rasterizeTriangles(points, triangles, 16, 16, { isHole });
    // Corner 1 is the right one: its weight is x / 16.
    expect(raster.triangle[0]).toBe(0);
    expect(raster.triangle[12]).toBe(1);
    expect(raster.depth[12]).toBe(2);
    for (const weights of seen) expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    const turned = rasterizeTriangles(points, [0, 2, 1], 16, 16, { isHole: (_t, _a, _b, third) => third > 0.5 });
    expect([turned.triangle[0], turned.triangle[12]]).toEqual([0, -1]);
  });
});
