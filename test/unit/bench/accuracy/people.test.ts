import { describe, expect, test } from "@jest/globals";
import { AvatarError } from "../../../../sdk/AvatarError";
import { forEachSeed } from "../../../bench/accuracy/forEachSeed";
import { likenessTable } from "../../../bench/accuracy/likenessTable";
import type { PersonRecord, ShapeRecord } from "../../../bench/accuracy/measurePerson";
import { personTables } from "../../../bench/accuracy/personTables";

describe("forEachSeed", () => {
  test("goes on until so many were accepted, and names what was refused", async () => {
    const { records, refused } = await forEachSeed(7, 2, async (seed) => {
      if (seed === 8) throw new AvatarError("no-face", "nobody", "");
      return seed;
    });
    expect(records).toEqual([7, 9]);
    expect(refused).toEqual(["8 (no-face)"]);
  });

  test("a bug is no refusal", async () => {
    await expect(forEachSeed(0, 1, () => Promise.reject(new RangeError("a bug")))).rejects.toThrow("a bug");
  });
});

describe("personTables", () => {
  const shape = (error: number, square: number): ShapeRecord => ({
    error,
    stated: 2,
    ratioSquare: square,
    within: [0.6, 0.9],
  });
  const person = (error: number): PersonRecord => ({
    group: "dark",
    meanFace: 2,
    photos: [shape(error, 1), shape(error / 2, 4)],
  });

  test("says mean and worst by number of photos beside the mean face, and how what is stated holds", () => {
    const text = personTables([person(1), person(1.5)]);
    expect(text).toContain("| dark | 2 | 2 | 2 | 1.25 | 1.50 | 0.63 | 0.75 |");
    expect(text).toContain("| 2 photos | 0.63 | 2 | 2 | 60.0 % | 90.0 % |");
  });
});

describe("likenessTable", () => {
  const names = ["a1.jpg", "a2.jpg", "b.jpg"];
  const errors = [
    [1, 1.2, 2],
    [1.4, 1, 2],
    [1.3, 2, 1],
  ];

  test("says where each photo's identity comes on the person's other photo, its own identity left out", () => {
    const text = likenessTable(names, errors, ["a1.jpg", "a2.jpg"]);
    expect(text).toContain("| b.jpg | 1.30 | 2 | 1 |");
    expect(text).toContain("On a2.jpg the identity of a1.jpg comes 1. of 2");
    expect(text).toContain("On a1.jpg the identity of a2.jpg comes 2. of 2 (1.40 %, best b.jpg 1.30 %)");
  });
});
