import { expect, it } from "@jest/globals";
import { quantizeVectors } from "../../../sdk/export/quantizeVectors";

it("rounds to the nearest step, cuts off beyond 1 and drops what is short", () => {
  const values = Float32Array.of(0.001, -0.25, 2, 1e-5, -2e-5, 0, -1, -3, 0.5);
  expect([...quantizeVectors(values, 5e-5, Int16Array)]).toEqual([33, -8192, 32767, 0, 0, 0, -32767, -32767, 16384]);
  expect([...quantizeVectors(values, 5e-5, Int8Array)]).toEqual([0, -32, 127, 0, 0, 0, -127, -127, 64]);
});
