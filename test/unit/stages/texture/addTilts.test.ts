import { expect, test } from "@jest/globals";
import { addTilts } from "../../../../sdk/stages/texture/addTilts";

test("adds slopes and stays unit", () => {
  const [x, y, z] = addTilts(Float32Array.from([0.1, 0, 1]), Float32Array.from([0.2, -0.4, 2]));
  expect(x / z).toBeCloseTo(0.2, 6);
  expect(y / z).toBeCloseTo(-0.2, 6);
  expect(Math.hypot(x, y, z)).toBeCloseTo(1, 6);
});

test("flat on flat is flat", () => {
  const flat = Float32Array.from([0, 0, 1]);
  expect([...addTilts(flat, flat)]).toEqual([0, 0, 1]);
});
