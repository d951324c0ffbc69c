import { expect, it } from "@jest/globals";
import { wrinkleShaderCode } from "../../../../plugin/wrinkle/wrinkleShaderCode";

it("has the same injection points and numbers in GLSL and WGSL", () => {
  const [glsl, wgsl] = [wrinkleShaderCode(false), wrinkleShaderCode(true)];
  expect(Object.keys(wgsl)).toEqual(Object.keys(glsl));
  const numbers = (code: Record<string, string>) =>
    Object.values(code).map((text) => (text.match(/(?<![\w.])\d+(\.\d+)?(e-\d+)?/g) ?? []).filter((n) => n !== "0.0"));
  expect(numbers(wgsl)).toEqual(numbers(glsl));
});
