import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { moveToPlace } from "../../../../sdk/cli/batch/moveToPlace";

const folder = mkdtempSync(join(tmpdir(), "mosar-move-"));
const [made, out] = [join(folder, "made"), join(folder, "out")];
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, "report.json"), "new");
});

describe("moveToPlace", () => {
  it("moves a folder, through folders that it makes", async () => {
    expect(await moveToPlace(made, join(out, "x/y"), false)).toEqual({ result: "done" });
    expect(readdirSync(join(out, "x/y"))).toEqual(["report.json"]);
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  it("leaves the result of a quicker process", async () => {
    mkdirSync(join(out, "a"), { recursive: true });
    writeFileSync(join(out, "a/report.json"), "first");
    expect(await moveToPlace(made, join(out, "a"), false)).toEqual({ result: "done" });
    expect(readFileSync(join(out, "a/report.json"), "utf8")).toBe("first");
  });

  it("a place that something else has, or a file above it, is this photo's failure", async () => {
    mkdirSync(join(out, "a/b"), { recursive: true });
    writeFileSync(join(out, "c"), "");
    for (const place of ["a", "c/d"]) {
      const outcome = await moveToPlace(made, join(out, place), false);
      expect(outcome).toMatchObject({ result: "failed", code: "output-taken" });
    }
    expect(readdirSync(out)).toEqual(["a", "c"]);
  });

  it("what cannot be moved for another reason is no photo's failure", async () => {
    await expect(moveToPlace(join(folder, "nothing"), join(out, "a"), false)).rejects.toThrow("ENOENT");
  });
});
