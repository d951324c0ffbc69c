import { expect, it } from "@jest/globals";
import { SoakReport } from "../../soak/SoakReport";

/** Ten samples after three of a warm-up that grows fast. */
function reportOf(sample: (i: number) => Record<string, number>): SoakReport {
  const report = new SoakReport(3);
  for (let i = -3; i < 10; i++) report.add(i < 0 ? { meshes: 100 * i, "heap MB": 50 * i } : sample(i));
  return report;
}

it("measures growth behind the warm-up", () => {
  const report = reportOf((i) => ({ meshes: 4, "heap MB": 20 + 0.5 * i }));
  expect(report.growth("heap MB")).toBeCloseTo(0.5, 9);
  expect(report.growth("meshes")).toBe(0);
  expect(report.changedCounts()).toEqual([]);
  expect(`${report}`).toContain("| heap MB | -150 | 20 | 24.5 | 24.5 | 50.00 |");
});

it("names a count that changed, even one that went back", () => {
  const report = reportOf((i) => ({ meshes: i === 4 ? 5 : 4, "heap MB": 20 }));
  expect(report.changedCounts()).toEqual(["meshes"]);
});
