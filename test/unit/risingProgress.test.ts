import { describe, expect, it } from "@jest/globals";
import { risingProgress } from "../../sdk/risingProgress";
import type { AvatarProgress } from "../../sdk/types";

function progressOf(values: readonly number[], part?: readonly [number, number]): number[] {
  const seen: AvatarProgress[] = [];
  const report = risingProgress((step) => seen.push(step), part);
  for (const progress of values) report({ stage: "load", file: "head", loaded: 3, total: 4, progress });
  expect(seen.every(({ file, loaded, total }) => file === "head" && loaded === 3 && total === 4)).toBe(true);
  return seen.map(({ progress }) => progress);
}

describe("risingProgress", () => {
  it("never falls, and passes every step on", () => {
    expect(progressOf([0, 0.5, 0.2, 0.7, 0, 1])).toEqual([0, 0.5, 0.5, 0.7, 0.7, 1]);
  });

  it("puts a part into its place in the whole", () => {
    expect(progressOf([0, 0.5, 1, 2], [0.2, 0.6])).toEqual([0.2, 0.4, 0.6, 0.6]);
  });
});
