import { expect, test } from "@jest/globals";
import { specularOcclusion } from "../../../sdk/shading/specularOcclusion";

const at = (a: number, r: number, cosine: number) => {
  const out = { value: 0, byOcclusion: 0, byRoughness: 0, byCosine: 0 };
  specularOcclusion(a, r, cosine, out);
  return out;
};

test("open skin mirrors everything, a closed crease nothing", () => {
  expect(at(1, 0.5, 0.7).value).toBe(1);
  expect(at(0, 0.2, 0).value).toBe(0);
});

test("derivatives agree with central differences in a nostril's rim", () => {
  const h = 1e-5;
  const here = at(0.5, 0.15, 0.35);
  expect(here.byOcclusion).toBeCloseTo((at(0.5 + h, 0.15, 0.35).value - at(0.5 - h, 0.15, 0.35).value) / (2 * h), 8);
  expect(here.byRoughness).toBeCloseTo((at(0.5, 0.15 + h, 0.35).value - at(0.5, 0.15 - h, 0.35).value) / (2 * h), 8);
  expect(here.byCosine).toBeCloseTo((at(0.5, 0.15, 0.35 + h).value - at(0.5, 0.15, 0.35 - h).value) / (2 * h), 8);
});
