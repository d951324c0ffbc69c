import { expect, it } from "@jest/globals";
import { eyeShaderCode } from "../../../../plugin/eye/eyeShaderCode";

it("has the same injection points, functions and numbers in GLSL and WGSL", () => {
  const [glsl, wgsl] = [eyeShaderCode(false), eyeShaderCode(true)];
  expect(Object.keys(wgsl)).toEqual(Object.keys(glsl));
  const numbers = (code: Record<string, string>) =>
    Object.values(code)
      .join(" ")
      .match(/\b\d+\.\d+\b/g);
  expect(numbers(wgsl)).toEqual(numbers(glsl));
  const functions = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map((match) => match[1]);
  expect(functions(wgsl.CUSTOM_FRAGMENT_DEFINITIONS, /fn (\w+)\(/g)).toEqual(
    functions(glsl.CUSTOM_FRAGMENT_DEFINITIONS, /float (\w+)\(/g),
  );
});
