import { expect, it } from "@jest/globals";
import { eyeCentre } from "../../../sdk/head/eyeCentre";
import { headJoints } from "../../../sdk/head/headJoints";
import { neckWeights } from "../../../sdk/head/neckWeights";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import { officialHead } from "../../fixtures/officialHead";

const model = officialHead();
const people = [0, 1, 2, 3].map((person) => {
  const random = randomGenerator(11 + person);
  const identity = Float32Array.from(model.identity, () =>
    person === 0 ? 0 : Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  );
  const [left, right] = (["left", "right"] as const).map((side) => ({ centre: eyeCentre(model, identity, side) }));
  const points = poseHeadPoints(model, identity, []);
  return { points, weights: neckWeights(points, headJoints([left, right])) };
});

it("leaves chin, ears and all above to the head, and the rim on the shoulders to the neck", () => {
  for (const { points, weights } of people) {
    const lowest = points.reduce((least, value, i) => (i % 3 === 1 ? Math.min(least, value) : least), 0);
    weights.forEach((weight, p) => {
      const { chin, ears, face, lips } = model.regions;
      if (chin[p] > 0.5 || ears[p] > 0.5 || lips[p] > 0.1) expect(weight).toBeGreaterThan(0.98);
      if (face[p] > 0.9) expect(weight).toBeGreaterThan(0.9);
      if (points[3 * p + 1] < lowest + 0.015) expect(weight).toBe(0);
    });
    expect(weights.filter((weight) => weight > 0 && weight < 1).length).toBeGreaterThan(500);
  }
});

it("bends without a crease: neighbours differ little", () => {
  for (const { points, weights } of people) {
    let steepest = 0;
    const { triangles, vertexPoint } = model;
    for (let i = 0; i < triangles.length; i += 3) {
      const [a, b] = [vertexPoint[triangles[i]], vertexPoint[triangles[i + 1]]];
      const length = Math.hypot(...[0, 1, 2].map((c) => points[3 * a + c] - points[3 * b + c]));
      if (length > 1e-4) steepest = Math.max(steepest, Math.abs(weights[a] - weights[b]) / length);
    }
    // Seen: 19.3 a metre: 40 degrees are spread over 7 cm.
    expect(steepest).toBeLessThan(21);
  }
});
