import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";

const ROOT = join(import.meta.dirname, "../../..");
/** Run once in a process of its own: ONNX Runtime does not live in jest's sandbox. */
const facts = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", "test/fixtures/shapeFacts.ts"], { cwd: ROOT, encoding: "utf8" }),
);

it("gives the mirrored answer to the mirrored photo", () => {
  // Worst mark .33 px of an eye distance of 61, .054 sigma, .009: the landmarks of photo and mirrored photo differ too.
  expect(facts.identityApart).toBeLessThan(0.1);
  expect(facts.expressionApart).toBeLessThan(0.02);
  expect(facts.pointsApart).toBeLessThan(0.6);
});

it("places its marks about where the landmarks' fit has them, and says how surely", () => {
  expect(facts.meanMiss).toBeLessThan(0.08);
  expect(facts.sigma.every((sigma: number) => sigma > 0)).toBe(true);
});

it("has every mark on the head", () => {
  const bytes = readFileSync(join(ROOT, "models/shape-calibration.bin"));
  expect(bytes.subarray(0, 4).toString()).toBe("MSRS");
  expect(facts.marks).toBe(320);
});
