import { expect, it } from "@jest/globals";
import { FuzzReport } from "../fuzz/FuzzReport";
import { fuzzInPage } from "../fuzz/fuzzInPage";

it("Chromium ends 300 damaged photos and all files made to harm as photos or typed errors", async () => {
  const report = new FuzzReport();
  await fuzzInPage(1, 300, report);
  expect(report.finds).toEqual([]);
  expect(report.count("photo")).toBeGreaterThan(30);
  expect(report.count("photo-unreadable")).toBeGreaterThan(100);
});
