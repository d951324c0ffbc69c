import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { readEnvironments } from "../../../../../models/train/render/readEnvironments";

let folder = "";
/** 4 x 4 pixels, flat RGBE; the left half twice as bright as the right one. */
function hdr(): Uint8Array {
  const pixels = Array.from({ length: 16 }, (_, i) => (i % 4 < 2 ? [200, 200, 200, 130] : [200, 200, 200, 129])).flat();
  return Uint8Array.from([...new TextEncoder().encode("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 4 +X 4\n"), ...pixels]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "environments-"));
  for (const name of ["f", "a", "c", "b", "e", "d", "g"]) writeFileSync(join(folder, `${name}.hdr`), hdr());
  writeFileSync(join(folder, "licence.txt"), "CC0");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("readEnvironments", () => {
  it("every third map by name judges, the rest calibrate, none does both", () => {
    const names = (split: "judge" | "calibrate") => readEnvironments(folder, split).map(({ name }) => name);
    expect(names("judge")).toEqual(["b.hdr", "e.hdr"]);
    expect(names("calibrate")).toEqual(["a.hdr", "c.hdr", "d.hdr", "f.hdr", "g.hdr"]);
  });

  it("quarters the side and brings the mean radiance to 1", () => {
    const [{ image }] = readEnvironments(folder, "judge");
    expect([image.width, image.height, image.data.length]).toEqual([1, 1, 3]);
    for (const value of image.data) expect(value).toBeCloseTo(1, 5);
  });

  it("a folder that is not there gives none", () => {
    expect(readEnvironments(join(folder, "missing"), "judge")).toEqual([]);
  });
});
