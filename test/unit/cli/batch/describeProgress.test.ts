import { describe, expect, it } from "@jest/globals";
import { describeProgress } from "../../../../sdk/cli/batch/describeProgress";

const counts = { total: 100, done: 0, failed: 0, skipped: 0, tried: 0 };

describe("describeProgress", () => {
  it("has no rate before the first photo", () => {
    expect(describeProgress({ ...counts, skipped: 40 }, 9)).toBe("0 done, 0 failed, 40 skipped of 100");
  });

  it("takes the rate from this run alone, and the time left from the rate", () => {
    // 20 tried in 120 s: 10 a minute; 30 are left: 3 minutes. Of the 10 failed, 5 were known before.
    const line = describeProgress({ total: 100, done: 15, failed: 10, skipped: 45, tried: 20 }, 120);
    expect(line).toBe("15 done, 10 failed, 45 skipped of 100, 10.0 photos/min, 3 min 0 s left");
  });

  it.each([
    [0.001, "1 s"],
    [59, "59 s"],
    [3661, "1 h 1 min"],
    [200000, "2 d 7 h"],
  ])("%d s are %s", (seconds, text) => {
    const line = describeProgress({ ...counts, total: 2, done: 1, tried: 1 }, seconds);
    expect(line).toMatch(new RegExp(`, ${text} left$`));
  });

  it("has no time left at the end", () => {
    expect(describeProgress({ ...counts, done: 100, tried: 100 }, 600)).toMatch(/of 100, 10.0 photos\/min$/);
  });
});
