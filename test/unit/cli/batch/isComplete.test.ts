import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { isComplete } from "../../../../sdk/cli/batch/isComplete";

const folder = mkdtempSync(join(tmpdir(), "mosar-complete-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("is a GLB's file, or a folder with its report; a folder that only holds other ids' folders is not", async () => {
  mkdirSync(join(folder, "a/b"), { recursive: true });
  writeFileSync(join(folder, "a/b/report.json"), "{}");
  writeFileSync(join(folder, "a.glb"), "");
  expect(await isComplete(join(folder, "a/b"), false)).toBe(true);
  expect(await isComplete(join(folder, "a"), false)).toBe(false);
  expect(await isComplete(join(folder, "a.glb"), true)).toBe(true);
  expect(await isComplete(join(folder, "b.glb"), true)).toBe(false);
});
