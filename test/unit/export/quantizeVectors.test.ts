import { expect, it } from "@jest/globals";
import { quantizeVectors } from "../../../sdk/export/quantizeVectors";

it("rounds to the nearest step, cuts off beyond 1 and drops what is short", () => {
  const values = Float32Array.of(0.001, -0.25, 2, 1e-5, -2e-5, 0, -1, -3, 0.5);
  expect([...quantizeVectors(values, 5e-5, Int16Array)]).toEqual([33, -8192, 32767, 0, 0, 0, -32767, -32767, 16384]);
  expect([...quantizeVectors(values, 5e-5, Int8Array)]).toEqual([0, -32, 127, 0, 0, 0, -127, -127, 64]);
});

it("fades out towards what it drops, without a step", () => {
  const lengths = Float32Array.from({ length: 100 }, (_, i) => i * 1e-5);
  const shown = [...lengths].map(
    (length) => quantizeVectors(Float32Array.of(0, length, 0), 2e-4, Int16Array)[1] / 32767,
  );
  shown.forEach((value, i) => {
    if (lengths[i] <= 2e-4) expect(value).toBe(0);
    // A step of the integers is 31 um.
    else expect(Math.abs(value - shown[i - 1])).toBeLessThan(5.2e-5);
    if (lengths[i] >= 4e-4) expect(Math.abs(value - lengths[i])).toBeLessThan(1.6e-5);
  });
});
