import { describe, expect, it } from "@jest/globals";
import { loadProgress } from "../../sdk/loadProgress";
import type { AvatarProgress } from "../../sdk/types";

describe("loadProgress", () => {
  it("is the share of all bytes, those of a file beside the plan too", () => {
    const seen: AvatarProgress[] = [];
    const { onFile } = loadProgress({ head: 60, marks: 20 }, false, (step) => seen.push(step));
    onFile("wasm", 10, 20);
    onFile("wasm", 20, 20);
    onFile("head", 60, 60);
    onFile("marks", 20, 20);
    expect(seen.map(({ progress }) => progress)).toEqual([0.1, 0.2, 0.8, 1]);
    expect(seen[0]).toEqual({ stage: "load", file: "wasm", loaded: 10, total: 20, progress: 0.1 });
  });

  it("counts the making of sessions, and networks that were there already", () => {
    const seen: AvatarProgress[] = [];
    const { onFile, finish } = loadProgress({ a: 50, b: 50 }, true, (step) => seen.push(step));
    onFile("a", 25, 50);
    onFile("a", 50, 50);
    onFile("a");
    finish("a");
    finish("b");
    expect(seen.map(({ progress }) => progress)).toEqual([0.125, 0.25, 0.25, 0.5, 1]);
    expect(seen[2]).toMatchObject({ file: "a", loaded: undefined });
  });
});
