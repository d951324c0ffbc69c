import { describe, expect, test } from "@jest/globals";
import { ablationTable } from "../../../bench/accuracy/ablationTable";
import { type AppearanceRecord, albedoTables, photoErrorTable } from "../../../bench/accuracy/appearanceTables";
import { byTone } from "../../../bench/accuracy/byTone";
import { type GeometryRecord, geometryTables } from "../../../bench/accuracy/geometryTables";
import { landmarkTable } from "../../../bench/accuracy/landmarkTable";
import { photoTable } from "../../../bench/accuracy/photoTable";
import { mean, median, quantile } from "../../../bench/accuracy/statistics";
import { markdownTable } from "../../../bench/markdownTable";

describe("statistics", () => {
  test("mean, median, nearest-rank quantile; NaN does not count", () => {
    const values = [4, Number.NaN, 1, 3, 2];
    expect([mean(values), median(values), quantile(values, 0.95), quantile(values, 0.05)]).toEqual([2.5, 2.5, 4, 1]);
    expect(mean([])).toBeNaN();
  });
});

describe("markdownTable", () => {
  test("writes numbers with decimals and NaN as a dash", () => {
    expect(
      markdownTable(
        ["a", "b"],
        [
          ["x", 1.234],
          [2, Number.NaN],
        ],
      ),
    ).toBe("| a | b |\n| --- | --- |\n| x | 1.23 |\n| 2 | - |");
  });
});

describe("byTone", () => {
  test("gives all, then the groups that exist", () => {
    const records = [{ group: "dark" }, { group: "light" }, { group: "dark" }] as const;
    expect(byTone(records).map(([name, list]) => [name, list.length])).toEqual([
      ["all", 3],
      ["light", 1],
      ["dark", 2],
    ]);
  });
});

describe("ablationTable", () => {
  test("has a row for each amount of evidence and counts the heads on which it beats the first", () => {
    const records = [
      new Map([
        ["mean face", 2],
        ["points", 1],
      ]),
      new Map([
        ["mean face", 1],
        ["points", 1.5],
      ]),
    ];
    const lines = ablationTable(records).split("\n");
    expect(lines.slice(2)).toEqual(["| mean face | 1.500 | 2 | 2 | 0 |", "| points | 1.250 | 1.500 | 1.500 | 1 |"]);
  });
});

describe("geometryTables", () => {
  const regions = { nose: 1, mouth: 2, forehead: 1, cheek: 1, eyes: Number.NaN, chin: 1 };
  const record = (mm: number): GeometryRecord => ({
    name: `head ${mm}`,
    group: "dark",
    fit: { mean: mm, p95: 2 * mm, regions },
    landmarks: { mean: 1.2, p95: 2.5, regions },
    meanFace: { mean: 1.5, p95: 3, regions },
  });

  test("says mean, worst, and on how many heads the fit is better", () => {
    const text = geometryTables([record(1.25), record(1.75)], false);
    expect(text).toContain("| dark | 2 | 1.50 | 1.75 | 1.75 | 3 | 1.20 | 1.20 | 1.50 | 1.50 | 1 |");
    expect(text).not.toContain("head 1.25");
    expect(geometryTables([record(1.25)], true)).toContain("head 1.25");
  });
});

describe("appearanceTables", () => {
  const albedo = { siMae: 0.05, rawMae: 0.1, r2: 0.5, leak: -0.2 };
  const relit = { raw: 20, gained: 25 };
  const same = <T>(value: T) => ({ avatar: value, "texture as albedo": value, "mean colour": value });
  const light = { cosine: 0.9, relative: 0.4 };
  const record = (photo: number): AppearanceRecord => ({
    name: "a",
    group: "light",
    photo,
    albedo: same(albedo),
    plain: same({ ...albedo, r2: 0.75 }),
    light,
    evenLight: light,
    relit: same(relit),
  });

  test("the worst photo error is the lowest", () => {
    expect(photoErrorTable([record(30), record(26)])).toContain("| all | 2 | 28 | 28 | 26 | 26 |");
  });

  test("both baselines stand beside the avatar", () => {
    const text = albedoTables([record(30)]);
    expect(text).toContain("| all (1) | texture as albedo | 0.050 |");
    expect(text).toContain("| all (1) | mean colour | 20 |");
    expect(albedoTables([{ ...record(30), relit: undefined }])).toContain("Relit: skipped");
  });
});

describe("landmarkTable and photoTable", () => {
  test("turned faces are listed but not counted, refusals are said", () => {
    const face = (yaw: number, percent: number) => ({ name: `yaw ${yaw}`, yaw, eyeDistance: 100, percent });
    const text = landmarkTable([face(2, 1), face(-40, 9), face(10, 2), "cat.png: no-face"]);
    expect(text).toContain("(2): median 1.50 %, mean 1.50 %, worst 2.00 %");
    expect(text).toContain("cat.png: no-face");
    expect(text).toContain("yaw -40");
  });

  test("photos are summed up", () => {
    const text = photoTable([{ name: "a", photo: 30, pixels: 5 }, { name: "b", photo: 25, pixels: 6 }, "c: no-face"]);
    expect(text).toContain("2 photos: median 27.50 dB, mean 27.50 dB, worst 25.00 dB.");
  });
});
