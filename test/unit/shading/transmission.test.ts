import { expect, test } from "@jest/globals";
import { transmission } from "../../../sdk/shading/transmission";

test("an ear of 2 mm lets red through, hardly any blue; no thickness lets all through", () => {
  const out = new Float64Array(3);
  transmission(0, out);
  expect([...out]).toEqual([1, 1, 1]);
  transmission(2, out);
  // Monte-Carlo slab of 2 mm, Jensen's skin1: .399, .205, .063; the fit is within 20 %.
  [0.399, 0.205, 0.063].forEach((truth, c) => {
    expect(Math.abs(out[c] / truth - 1)).toBeLessThan(0.2);
  });
});
