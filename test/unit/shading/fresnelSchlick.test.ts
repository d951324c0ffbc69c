import { expect, test } from "@jest/globals";
import { fresnelSchlick } from "../../../sdk/shading/fresnelSchlick";

const at = (specular: number, cosine: number) => {
  const out = { value: 0, bySpecular: 0, byCosine: 0 };
  fresnelSchlick(specular, cosine, out);
  return out;
};

test("skin reflects 2.8 % straight on and 70 % at the horizon; no specular means none anywhere", () => {
  expect(at(0.35, 1).value).toBeCloseTo(0.028, 12);
  expect(at(0.35, 0).value).toBeCloseTo(0.7, 12);
  expect(at(0.9, 0).value).toBe(1);
  expect(at(0, 0).value).toBe(0);
});

test.each([
  ["skin", 0.35],
  ["wet", 0.8],
])("derivatives of %s agree with central differences", (_, specular) => {
  const h = 1e-5;
  const here = at(specular, 0.4);
  expect(here.bySpecular).toBeCloseTo((at(specular + h, 0.4).value - at(specular - h, 0.4).value) / (2 * h), 9);
  expect(here.byCosine).toBeCloseTo((at(specular, 0.4 + h).value - at(specular, 0.4 - h).value) / (2 * h), 8);
});
