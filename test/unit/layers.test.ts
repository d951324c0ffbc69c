import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = resolve(import.meta.dirname, "../..");

/** The layers from the ground up; a file may import its own layer's folder and every earlier layer. */
const LAYERS: readonly (readonly string[])[] = [
  ["sdk/types.ts", "sdk/AvatarError.ts"],
  ["sdk/math/", "sdk/image/"],
  ["sdk/head/", "sdk/shading/", "sdk/inference/"],
  ["sdk/stages/"],
  ["sdk/stageClock.ts", "sdk/callQueue.ts", "sdk/risingProgress.ts", "sdk/loadProgress.ts"],
  ["sdk/pipeline/"],
  ["sdk/createAvatarFromPhoto.ts", "sdk/PhotoAnalysis.ts", "sdk/analyzePhoto.ts", "sdk/RuntimeInfo.ts"],
  ["sdk/ThreadRuntime.ts"],
  ["sdk/worker/", "sdk/export/"],
  ["sdk/AvatarRuntime.ts"],
  ["sdk/index.ts", "sdk/cli/"],
  ["plugin/"],
  ["samples/"],
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sourceFiles(path);
    return path.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(ROOT, path), "utf8");
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+)["']([^"']+)["']/g)].map((match) => match[1]);
}

function resolveImport(from: string, specifier: string): string {
  return relative(ROOT, resolve(ROOT, dirname(from), specifier)).replaceAll("\\", "/");
}

/** Index of the layer that holds the path, with or without its ending; -1 for none. */
function layerOf(path: string): number {
  return LAYERS.findIndex((layer) =>
    layer.some((part) =>
      part.endsWith("/") ? `${path}/`.startsWith(part) : path === part || path === part.slice(0, -3),
    ),
  );
}

const FILES = ["sdk", "plugin", "samples"].flatMap(sourceFiles);

describe("layers", () => {
  it("every source file belongs to a layer", () => {
    expect(FILES.filter((path) => layerOf(path) < 0)).toEqual([]);
  });

  it("no file imports a later layer", () => {
    const upward = FILES.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => resolveImport(path, specifier))
        .filter((target) => layerOf(target) > layerOf(path))
        .map((target) => `${path} -> ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it("stages do not import each other", () => {
    const stage = /^sdk\/stages\/[A-Za-z]+(\.ts)?$/;
    const crossed = FILES.filter((path) => stage.test(path)).flatMap((path) =>
      importsOf(path)
        .filter((specifier) => specifier.startsWith("."))
        .map((specifier) => resolveImport(path, specifier))
        .filter((target) => stage.test(target))
        .map((target) => `${path} -> ${target}`),
    );
    expect(crossed).toEqual([]);
  });

  it("one door to each outside thing", () => {
    const doors: readonly [RegExp, RegExp][] = [
      [/^onnxruntime-web/, /^sdk\/inference\//],
      [/^@babylonjs\//, /^(plugin|samples)\//],
      [/^(@gltf-transform|meshoptimizer)\//, /^sdk\/export\//],
      [/^sharp$/, /^sdk\/image\//],
    ];
    const wrong = FILES.flatMap((path) =>
      importsOf(path)
        .filter((specifier) => doors.some(([thing, door]) => thing.test(specifier) && !door.test(path)))
        .map((specifier) => `${path} -> ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it("fetch happens in one file of the SDK and the plugin", () => {
    const callers = FILES.filter(
      (path) => !path.startsWith("samples/") && /(^|[^.\w])fetch\(/m.test(readFileSync(join(ROOT, path), "utf8")),
    );
    expect(callers).toEqual(["sdk/inference/loadAsset.ts"]);
  });
});
