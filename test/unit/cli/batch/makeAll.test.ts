import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFace, writePage } from "./fixtures/batchPhotos";
import { builtCli, type CliRun, filesUnder, until } from "./fixtures/builtCli";
import { processesOf } from "./fixtures/processesOf";

const cli = builtCli();
const [list, out] = [join(cli.folder, "list.jsonl"), join(cli.folder, "out")];
afterAll(cli.remove);
beforeAll(async () => {
  await writeFace(join(cli.folder, "face.png"), 0);
  writePage(join(cli.folder, "page.jpg"));
  writeFileSync(list, '{"photo":"face.png","id":"me","seed":3}\n{"photo":"page.jpg"}\n');
});

const batch = (...more: string[]) =>
  cli.start(["batch", list, "--out", out, "--glb", "--texture-size", "512", "--device", "wasm", ...more]);

/** Until a child has the first photo in hand. */
const inHand = (run: CliRun) =>
  until(run, () => existsSync(join(out, ".mosar")) && readdirSync(join(out, ".mosar")).length > 0);

const errors = () => {
  const lines = readFileSync(join(out, "errors.jsonl"), "utf8").trim().split("\n");
  return lines.map((line): { id: string; code: string; message: string } => JSON.parse(line));
};

describe("makeAll", () => {
  it("SIGTERM gives up the photo in hand, leaves nothing of it, and ends with status 1", async () => {
    const run = batch();
    await inHand(run);
    run.process.kill("SIGTERM");
    const { status, out: summary, error } = await run.ended;
    expect([status, error]).toEqual([1, expect.stringContaining("mosar: interrupted")]);
    expect(summary).toContain("0 done, 0 failed, 0 skipped of 2");
    expect(filesUnder(out)).toEqual([]);
    expect(existsSync(join(out, ".mosar"))).toBe(false);
  }, 300_000);

  it("a child that is killed costs its photo, not the run; --retry-errors makes it after all", async () => {
    const run = batch();
    await inHand(run);
    const [child] = processesOf(run.process.pid ?? 0);
    process.kill(child, "SIGKILL");
    const crashed = await run.ended;
    expect([crashed.status, crashed.out]).toEqual([0, expect.stringContaining("0 done, 2 failed, 0 skipped of 2")]);
    expect(errors().map(({ id, code }) => [id, code])).toEqual([
      ["me", "crashed"],
      ["page.jpg", "photo-unreadable"],
    ]);
    expect(errors()[0].message).toContain("SIGKILL");

    const known = await batch().ended;
    expect([known.status, known.out]).toEqual([0, expect.stringContaining("0 done, 2 failed, 0 skipped of 2")]);
    const retried = await batch("--retry-errors", "--jobs", "2").ended;
    expect([retried.status, retried.out]).toEqual([0, expect.stringContaining("1 done, 1 failed, 0 skipped of 2")]);
    expect(errors().map(({ id }) => id)).toEqual(["page.jpg"]);
    expect(filesUnder(out)).toEqual(["errors.jsonl", "me.glb"]);
    expect(readFileSync(join(out, "me.glb")).subarray(0, 4).toString()).toBe("glTF");
  }, 300_000);
});
