import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { transformSync } from "esbuild";
import { SHADER_FILES, shortShaders } from "../../rollup.shaders";

const ROOT = join(import.meta.dirname, "../..");
const FILES = readdirSync(join(ROOT, "plugin"), { recursive: true, encoding: "utf8" })
  .map((path) => join(ROOT, "plugin", path))
  .filter((path) => SHADER_FILES.test(path));

/** Text as a compiler of shaders reads it, and code as one of TypeScript: no comments, no blanks around lines. */
function meaning(code: string): string {
  const { code: plain } = transformSync(code, { loader: "ts", minifyWhitespace: true });
  const lines = plain.split(/\n|\\n/).map((line) => line.trim());
  return lines.filter((line) => line && !line.startsWith("//")).join("\n");
}

describe("shortShaders", () => {
  it("is given the files that hold shader text, and no others", () => {
    const names = FILES.map((path) => path.split(sep).slice(-2).join("/"));
    expect(names).toContain("eye/eyeShaderCode.ts");
    expect(names).toContain("glsl/thin.ts");
    // Eleven of each language for skin, one for hair; four files that put them together.
    expect(names.length).toBeGreaterThanOrEqual(28);
    expect(SHADER_FILES.test(join(ROOT, "plugin/SceneAvatar.ts"))).toBe(false);
    expect(SHADER_FILES.test(join(ROOT, "sdk/shading/wgsl/fit.ts"))).toBe(false);
  });

  it.each(FILES.map((path) => [path.slice(ROOT.length + 1), path]))(
    "takes nothing but comments and indentation from %s",
    (_, path) => {
      const source = readFileSync(path, "utf8");
      const short = shortShaders(source);
      expect(short).not.toMatch(/^[ \t]|^\/\//m);
      expect(meaning(short)).toBe(meaning(source));
    },
  );
});
