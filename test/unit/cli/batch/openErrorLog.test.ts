import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { PhotoError } from "../../../../sdk/cli/batch/BatchPhoto";
import { openErrorLog } from "../../../../sdk/cli/batch/openErrorLog";

const folder = mkdtempSync(join(tmpdir(), "mosar-errors-"));
const file = join(folder, "errors.jsonl");
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => rmSync(file, { force: true }));

const error = (id: string, message = "no face"): PhotoError => ({
  ...{ id, photo: `${id}.jpg`, code: "no-face" },
  ...{ message, hint: "another photo" },
});
const content = () => readFileSync(file, "utf8");
const line = (id: string, message?: string) => `${JSON.stringify(error(id, message))}\n`;

describe("openErrorLog", () => {
  it("makes no file for no error, and adds each line at once", () => {
    const log = openErrorLog(file);
    log.tidy();
    expect(existsSync(file)).toBe(false);
    log.add(error("a"));
    log.add(error("b"));
    expect(content()).toBe(line("a") + line("b"));
    expect(openErrorLog(file).has("b")).toBe(true);
  });

  it("a retry that fails again has one line, the new one; one that succeeds has none", () => {
    writeFileSync(file, line("a") + line("b") + line("c"));
    const log = openErrorLog(file);
    log.add(error("a", "still none"));
    log.remove("b");
    log.tidy();
    expect(content()).toBe(line("c") + line("a", "still none"));
    log.remove("a");
    log.remove("c");
    log.tidy();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a retry that was killed before it tidied up has one line at the next opening", () => {
    writeFileSync(file, line("a") + line("b") + line("a", "again"));
    openErrorLog(file);
    expect(content()).toBe(line("b") + line("a", "again"));
  });

  it("drops the half line of a kill, wherever it was cut, so that the next line is whole", () => {
    for (let cut = 1; cut < line("b").length; cut++) {
      writeFileSync(file, line("a") + line("b").slice(0, cut));
      const log = openErrorLog(file);
      log.add(error("c"));
      // Cut before its end of line only, the line is all there.
      const kept = cut === line("b").length - 1 ? line("b") : "";
      expect(content()).toBe(line("a") + kept + line("c"));
    }
  });
});
