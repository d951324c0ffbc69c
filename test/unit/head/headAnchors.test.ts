import { expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { headAnchors } from "../../../sdk/head/headAnchors";
import { officialHead } from "../../fixtures/officialHead";

const model = officialHead();
/** The mean head and one whose modes are far from it. */
const HEADS = [[], [2, -2, 1.5, -1.5, 1, 1]].map((identity) =>
  buildHeadMesh({ ...model, expression: [], expressionNames: [] }, identity),
);
const anchorsOf = (head: (typeof HEADS)[number]) => headAnchors({ head, headModelVersion: model.version });

it.each(HEADS)("lies where the names say, on the person's own skin", (head) => {
  const { noseBridge, leftEarLobe, rightEarLobe, leftEarTop, rightEarTop, crown, chin } = anchorsOf(head);
  const { positions } = head;
  // Nothing of the head is much above the crown, the bridge is between the eyes and before them, the chin below all of it.
  let highest = -Infinity;
  for (let i = 1; i < positions.length; i += 3) highest = Math.max(highest, positions[i]);
  expect(highest - crown[1]).toBeLessThan(0.004);
  for (const place of [noseBridge, crown, chin]) expect(Math.abs(place[0])).toBeLessThan(0.003);
  expect(Math.abs(noseBridge[1])).toBeLessThan(0.015);
  expect(noseBridge[2]).toBeGreaterThan(model.eyes.left.radius);
  expect(chin[1]).toBeLessThan(-0.08);
  for (const [lobe, top, side] of [
    [leftEarLobe, leftEarTop, 1],
    [rightEarLobe, rightEarTop, -1],
  ] as const) {
    expect(side * top[0]).toBeGreaterThan(0.06);
    expect(side * lobe[0]).toBeGreaterThan(0.06);
    expect(top[1] - lobe[1]).toBeGreaterThan(0.035);
    expect(Math.abs(top[1])).toBeLessThan(0.02);
    expect(lobe[2]).toBeLessThan(-0.04);
  }
});

it("is the same on both sides of the mean head, and another person's elsewhere", () => {
  const [mean, other] = HEADS.map(anchorsOf);
  for (const part of ["EarLobe", "EarTop"] as const) {
    const [x, y, z] = mean[`left${part}`];
    for (const [c, value] of mean[`right${part}`].entries()) expect(value).toBeCloseTo([-x, y, z][c], 5);
  }
  expect(Math.abs(other.chin[1] - mean.chin[1])).toBeGreaterThan(0.001);
});

it("refuses a head with another topology", () => {
  expect(() => headAnchors({ head: HEADS[0], headModelVersion: "2.0.0" })).toThrow(RangeError);
});
