import { expect, it } from "@jest/globals";
import { eyeballOccluders } from "../../../../sdk/head/bake/eyeballOccluders";
import { sphereHead } from "../../../fixtures/sphereHead";

it("eyeballOccluders lie about the centres, moved with the lids of their side", () => {
  const model = sphereHead(24, 12);
  const regions = { ...model.regions, lids: model.regions.face };
  const moved = model.mean.map((value, i) => value + (i % 3 === 1 && model.mean[i - 1] > 0 ? 0.01 : 0));
  const { points } = eyeballOccluders({ ...model, regions }, moved);
  const half = points.length / 2;
  for (let i = 0; i < points.length; i += 3) {
    const [x, y, z] = i < half ? [0.03, 0.03, 0.07] : [-0.03, 0.02, 0.07];
    expect(Math.hypot(points[i] - x, points[i + 1] - y, points[i + 2] - z)).toBeCloseTo(0.012, 5);
  }
});
