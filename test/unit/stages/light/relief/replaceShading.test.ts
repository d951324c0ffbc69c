import { expect, test } from "@jest/globals";
import { replaceShading } from "../../../../../sdk/stages/light/relief/replaceShading";

test("replaces the masked texels alone", () => {
  const of = (value: number) => ({ lit: new Float32Array(6).fill(value), specular: new Float32Array(6).fill(value) });
  const shaded = of(1);
  replaceShading(shaded, of(2), Uint8Array.from([0, 1]));
  expect([...shaded.lit]).toEqual([1, 1, 1, 2, 2, 2]);
  expect([...shaded.specular]).toEqual([1, 1, 1, 2, 2, 2]);
});
