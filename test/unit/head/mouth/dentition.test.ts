import { expect, it } from "@jest/globals";
import { DENTITIONS } from "../../../../sdk/head/mouth/dentition";

it("bites as people do: upper incisors wider, in front of the lower ones and over them", () => {
  const [upper, lower] = DENTITIONS;
  expect([upper.teeth.length, lower.teeth.length]).toEqual([7, 7]);
  expect(upper.teeth[0].width).toBeGreaterThan(lower.teeth[0].width * 1.4);
  // mm: overjet 2-4, overbite 1-3.
  expect(upper.frontZ - lower.frontZ).toBeGreaterThanOrEqual(2);
  expect(upper.frontZ - lower.frontZ).toBeLessThanOrEqual(4);
  expect(lower.edgeY - upper.edgeY).toBeGreaterThanOrEqual(1);
  expect(lower.edgeY - upper.edgeY).toBeLessThanOrEqual(3);
});
