import { describe, expect, it } from "@jest/globals";
import { skinShaderCode } from "../../../../plugin/skin/skinShaderCode";

describe("skinShaderCode", () => {
  it("has the same injection points and function names in GLSL and WGSL", () => {
    const [glsl, wgsl] = [skinShaderCode(false), skinShaderCode(true)];
    const points = (code: Record<string, string>) =>
      Object.keys(code).map((key) => key.replaceAll("fragmentInputs\\.", ""));
    expect(points(wgsl)).toEqual(points(glsl));
    const names = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map((match) => match[1]).sort();
    const inGlsl = names(glsl.CUSTOM_FRAGMENT_DEFINITIONS, /^(?:vec3|vec4|float|void) (skin\w+)\(/gm);
    // GLSL ES has no asinh of its own.
    expect(inGlsl.filter((name) => name !== "skinAsinh")).toEqual(
      names(wgsl.CUSTOM_FRAGMENT_DEFINITIONS, /^fn (skin\w+)\(/gm),
    );
  });

  it("has no comments left, whose semicolons Babylon would break lines at, and no $ that a replacement would eat", () => {
    for (const code of [skinShaderCode(false), skinShaderCode(true)]) {
      for (const [point, text] of Object.entries(code)) {
        expect(text).not.toMatch(/\/\//);
        if (!point.startsWith("!")) expect(text).not.toMatch(/\$/);
      }
    }
  });
});
