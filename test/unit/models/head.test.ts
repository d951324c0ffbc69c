import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { pointTriangles } from "../../../sdk/head/pointTriangles";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { REGION_NAMES } from "../../../sdk/types";

/** The contract of models/head.bin that readers rely on; models/train/head/check.py measures the rest against the source. */
const model = readHeadModel(readFileSync(join(import.meta.dirname, "../../../models/head.bin")));

/** Largest |shape(mirror point), x reversed, times sign - shape| in metres. */
function asymmetry(shape: Float32Array, sign: number): number {
  let worst = 0;
  for (let p = 0; p < model.pointCount; p++) {
    const m = model.mirrorPoint[p];
    for (let axis = 0; axis < 3; axis++) {
      const mirrored = (axis === 0 ? -sign : sign) * shape[m * 3 + axis];
      worst = Math.max(worst, Math.abs(mirrored - shape[p * 3 + axis]));
    }
  }
  return worst;
}

/** Edges that only one triangle uses, as "from-to" of the side without a neighbour. */
function openEdges(triangles: Uint32Array): string[] {
  const edges = new Set<string>();
  for (let t = 0; t < triangles.length; t += 3) {
    for (let k = 0; k < 3; k++) edges.add(`${triangles[t + k]}-${triangles[t + ((k + 1) % 3)]}`);
  }
  return [...edges].filter((edge) => !edges.has(edge.split("-").reverse().join("-")));
}

/** Share of the atlas that the face takes, and texels per cm at 1024 of its triangles, rising, those in nostrils and mouth aside. */
function faceInAtlas(): { share: number; densities: number[] } {
  const { mean, uv, vertexPoint, triangles, regions } = model;
  const densities: number[] = [];
  let share = 0;
  for (let t = 0; t < triangles.length; t += 3) {
    const corners = Array.from(triangles.subarray(t, t + 3));
    const weight = (of: Float32Array) => corners.reduce((sum, vertex) => sum + of[vertexPoint[vertex]] / 3, 0);
    const [a, b, c] = corners.map((vertex) => mean.subarray(vertexPoint[vertex] * 3, vertexPoint[vertex] * 3 + 3));
    const [s, q, r] = corners.map((vertex) => uv.subarray(vertex * 2, vertex * 2 + 2));
    const inAtlas = Math.abs((q[0] - s[0]) * (r[1] - s[1]) - (q[1] - s[1]) * (r[0] - s[0])) / 2;
    const [e, f] = [b, c].map((corner) => [0, 1, 2].map((axis) => corner[axis] - a[axis]));
    const cross = [e[1] * f[2] - e[2] * f[1], e[2] * f[0] - e[0] * f[2], e[0] * f[1] - e[1] * f[0]];
    if (weight(regions.face) > 0.5) share += inAtlas;
    const wholly = corners.every((vertex) => regions.face[vertexPoint[vertex]] > 0.5);
    if (!wholly || weight(regions.nostrils) >= 0.05 || weight(regions.innerMouth) >= 0.05) continue;
    densities.push(Math.sqrt(inAtlas / ((Math.hypot(...cross) / 2) * 1e4)) * 1024);
  }
  return { share, densities: densities.sort((x, y) => x - y) };
}

describe("head.bin", () => {
  it("has the agreed size", () => {
    expect(model.version).toBe("1.0.0");
    expect(model.pointCount).toBeGreaterThanOrEqual(9000);
    expect(model.pointCount).toBeLessThanOrEqual(14000);
    expect(model.identity).toHaveLength(100);
    expect(model.expressionNames).toHaveLength(51);
    expect(model.expressionNames).toContain("jawOpen");
  });

  it("is its own mirror image, bit for bit", () => {
    expect(asymmetry(model.mean, 1)).toBe(0);
    expect(Math.max(...model.identity.map((mode, k) => asymmetry(mode, model.identitySymmetry[k])))).toBe(0);
    for (const name of REGION_NAMES) {
      expect(model.regions[name].every((weight, p) => weight === model.regions[name][model.mirrorPoint[p]])).toBe(true);
    }
  });

  it("stores a quad as two triangles in a row that share their diagonal", () => {
    for (let t = 0; t < model.triangles.length; t += 6) {
      expect([model.triangles[t + 3], model.triangles[t + 4]]).toEqual([model.triangles[t], model.triangles[t + 2]]);
    }
  });

  it("is closed but for the collar", () => {
    const open = openEdges(pointTriangles(model));
    expect(open).toHaveLength(92);
    // all of them lie lower than 15 cm under the eyes
    for (const edge of open) expect(model.mean[Number(edge.split("-")[0]) * 3 + 1]).toBeLessThan(-0.15);
  });

  it("has no flipped triangle in UV, and u grows with +x", () => {
    for (let t = 0; t < model.triangles.length; t += 3) {
      const [a, b, c] = model.triangles.subarray(t, t + 3);
      const uv = (v: number): [number, number] => [model.uv[v * 2], model.uv[v * 2 + 1]];
      const [[ax, ay], [bx, by], [cx, cy]] = [uv(a), uv(b), uv(c)];
      expect((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).toBeLessThan(0);
    }
    const leftEye = model.uv[model.vertexPoint.indexOf(model.landmarks.points[263 * 3]) * 2];
    expect(leftEye).toBeGreaterThan(0.5);
  });

  it("mirrors its atlas left to right, and inside it", () => {
    const key = (u: number, v: number, point: number) =>
      `${Math.round(u * 2 ** 20)} ${Math.round(v * 2 ** 20)} ${point}`;
    const corners = Array.from(model.vertexPoint, (point, i) => ({
      u: model.uv[i * 2],
      v: model.uv[i * 2 + 1],
      point,
    }));
    const all = new Set(corners.map(({ u, v, point }) => key(u, v, point)));
    expect(corners.filter(({ u, v, point }) => !all.has(key(1 - u, v, model.mirrorPoint[point])))).toEqual([]);
    expect(model.uv.every((value) => value >= 0 && value <= 1)).toBe(true);
  });

  it("gives the face 35 % of the atlas and 30 texels per cm at 1024", () => {
    const { share, densities } = faceInAtlas();
    expect(share).toBeGreaterThanOrEqual(0.35);
    // Of its area .1 % may lie under it: a handful of slivers.
    expect(densities[Math.floor(densities.length * 0.001)]).toBeGreaterThanOrEqual(30);
  });

  it("places every landmark and puts the origin between the eyes", () => {
    for (let l = 0; l < 478; l++) {
      const sum = model.landmarks.weights.subarray(l * 3, l * 3 + 3).reduce((total, weight) => total + weight, 0);
      expect(sum).toBeCloseTo(l < 468 ? 1 : 0, 5);
    }
    const { left, right } = model.eyes;
    expect(left.centre[0]).toBe(-right.centre[0]);
    expect(left.centre[1]).toBeCloseTo(0, 9);
    expect(left.centre[2]).toBeCloseTo(0, 9);
    expect(left.radius).toBeCloseTo(0.0153, 3);
  });
});
