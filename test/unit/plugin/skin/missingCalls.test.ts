import { describe, expect, it } from "@jest/globals";
import { missingCalls } from "../../../../plugin/skin/missingCalls";

describe("missingCalls", () => {
  const code =
    "info.diffuse=skinDiffuse(preInfo,diffuse0.rgb); diffuseBase+=skinShade(info.diffuse,shadow); skinSpecular(preInfo,normalW,diffuse0.rgb);";
  const sun = "#define LIGHT0\n#define DIRLIGHT0\n#define SPECULARTERM\n";

  it("finds nothing missing where every call is there, and asks for none without its light", () => {
    expect(missingCalls(code, sun)).toEqual([]);
    expect(missingCalls("", "#define SKIN\n")).toEqual([]);
  });

  it("names what a shader written in another way lacks", () => {
    expect(missingCalls(code.replace("skinDiffuse", "computeDiffuseLighting"), sun)).toEqual([
      "scattering of single lights",
    ]);
    expect(missingCalls(code, `${sun}#define HEMILIGHT1\n#define SHADOWPCF0\n#define REFLECTION\n`)).toHaveLength(3);
  });
});
