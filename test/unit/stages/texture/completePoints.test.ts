import { describe, expect, it } from "@jest/globals";
import { buildPointGraph } from "../../../../sdk/head/bake/buildPointGraph";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { completePoints } from "../../../../sdk/stages/texture/completePoints";
import { SPHERE_RADIUS, sphereHead } from "../../../fixtures/sphereHead";

describe("completePoints", () => {
  const model = sphereHead(48, 24);
  const graph = buildPointGraph(model.pointCount, pointTriangles(model));
  const values = new Float32Array(model.pointCount * 3);
  const trust = new Float32Array(model.pointCount);
  for (let p = 0; p < model.pointCount; p++) {
    // The front is known: 1 on the person's left, 0 on the right, in the first channel; 0.5 in the second.
    if (model.mean[p * 3 + 2] < 0.3 * SPHERE_RADIUS) continue;
    trust[p] = 1;
    values.set([model.mean[p * 3] > 0 ? 1 : 0, 0.5, 0], p * 3);
  }
  const typical = [0.4, 0.5, 0] as const;
  const completed = completePoints({ graph, values, trust, typical });

  it("keeps what is known and is constant where that is constant", () => {
    for (let p = 0; p < model.pointCount; p++) {
      expect(completed[p * 3 + 1]).toBeCloseTo(0.5, 3);
      if (trust[p] && Math.abs(model.mean[p * 3]) > 0.03) {
        expect(Math.abs(completed[p * 3] - values[p * 3])).toBeLessThan(0.1);
      }
    }
  });

  it("is at rest: every free point is the mean of its neighbours, also across the seam", () => {
    for (let p = 0; p < model.pointCount; p++) {
      if (trust[p]) continue;
      const begin = graph.start[p];
      const end = graph.start[p + 1];
      let sum = 0;
      for (let k = begin; k < end; k++) sum += completed[graph.neighbours[k] * 3];
      // The pull of .0016 and the sweep's end at 1e-4: worst seen 4e-4.
      expect(Math.abs(completed[p * 3] - sum / (end - begin))).toBeLessThan(1e-3);
    }
  });

  it("gives the typical value where nothing is known", () => {
    const nothing = completePoints({ graph, values, trust: new Float32Array(model.pointCount), typical });
    expect(nothing.every((value, i) => Math.abs(value - typical[i % 3]) < 1e-5)).toBe(true);
  });
});
