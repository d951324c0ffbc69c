import { expect, test } from "@jest/globals";
import { pointNormals } from "../../../../../sdk/head/pointNormals";
import { pointTriangles } from "../../../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../../../sdk/head/poseHeadPoints";
import { shadedSurface } from "../../../../../sdk/stages/fit/shading/shadedSurface";
import { surfaceNormals } from "../../../../../sdk/stages/fit/shading/surfaceNormals";
import { shadeProblem } from "../../../../fixtures/shadeProblem";

const { model, state } = shadeProblem("ramp");
const surface = shadedSurface(model);
const columns = [...state.params.keys()];

test("has the mesh's own normals", () => {
  const modes = model.identity.length;
  const points = poseHeadPoints(model, state.params.subarray(0, modes), state.params.subarray(modes));
  const wanted = pointNormals(points, pointTriangles(model));
  const { normals } = surfaceNormals(surface, state.params);
  // Which mesh point a row is: its place on the mean head.
  const pointOf = (row: number): number => {
    for (let p = 0; p < model.pointCount; p++) {
      if ([0, 1, 2].every((k) => model.mean[3 * p + k] === surface.compared.mean[3 * row + k])) return p;
    }
    throw new Error("no such point");
  };
  for (let row = 0; row < surface.count; row += 7) {
    for (let k = 0; k < 3; k++) expect(normals[3 * row + k]).toBeCloseTo(wanted[3 * pointOf(row) + k], 4);
  }
});

test("their slopes are those of differences", () => {
  const { slopes } = surfaceNormals(surface, state.params, columns);
  for (const k of columns) {
    const moved = (size: number) =>
      surfaceNormals(
        surface,
        state.params.map((weight, j) => (j === k ? weight + size : weight)),
      ).normals;
    const [after, before] = [moved(1e-5), moved(-1e-5)];
    let worst = 0;
    for (let i = 0; i < after.length; i++) {
      worst = Math.max(worst, Math.abs((after[i] - before[i]) / 2e-5 - slopes[i * columns.length + k]));
    }
    expect(worst).toBeLessThan(1e-6);
  }
});

test("the compared points are mirror images of each other, and so is the sky that they see", () => {
  const { count, compared, openness } = surface;
  const key = (x: number, i: number): string =>
    [x, compared.mean[3 * i + 1], compared.mean[3 * i + 2]].map((value) => (value + 0).toFixed(5)).join();
  const row = new Map(Array.from({ length: count }, (_, i) => [key(compared.mean[3 * i], i), i]));
  for (let i = 0; i < count; i++) {
    const other = row.get(key(-compared.mean[3 * i], i));
    expect(other).toBeDefined();
    expect(openness[other ?? -1]).toBeCloseTo(openness[i], 6);
  }
});
