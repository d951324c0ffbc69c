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
