import { expect, test } from "@jest/globals";
import { evenLight } from "../../../../sdk/stages/light/evenLight";

test("open skin shows its albedo, a crease less of it", () => {
  const [r, , , dark] = evenLight(Float32Array.from([0.5, 0.3, 0.2, 0.5, 0.3, 0.2]), Float32Array.from([1, 0.4]));
  expect(Math.abs(r / 0.5 - 1)).toBeLessThan(2e-3);
  expect(dark).toBeLessThan(0.3);
});
