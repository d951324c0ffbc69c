import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { findSecrets } from "../../../fixtures/secretPhoto";
import { writeFace, writePage } from "./fixtures/batchPhotos";
import { builtCli, type CliRun, filesUnder, until } from "./fixtures/builtCli";

const cli = builtCli();
const [photos, pages] = [join(cli.folder, "photos"), join(cli.folder, "pages")];
const FACES = ["a.png", "in/b c.jpg", "in/d.webp"];
const NAMES = ["a.png", "in/b%20c.jpg", "in/d.webp"];
const PAGES = ["bad.jpg", "in/0.png"];
const random = randomGenerator(7);
afterAll(cli.remove);
beforeAll(async () => {
  for (const [number, face] of FACES.entries()) await writeFace(join(photos, face), number);
  for (const page of PAGES) writePage(join(photos, page));
  for (let page = 0; page < 150; page++) writePage(join(pages, `${page % 7}/${page}.jpg`));
});

/** The cheapest avatars there are; the runs differ in nothing but the folder. */
const batch = (input: string, out: string, ...more: string[]) =>
  cli.start(["batch", input, "--out", out, "--texture-size", "512", "--device", "wasm", "--no-learned-skin", ...more]);

const linesOf = (out: string) => readFileSync(join(out, "errors.jsonl"), "utf8").trim().split("\n").sort();

/** What is finished, by its inode: made anew, it would have another. */
function finished(out: string): Map<string, number> {
  const done = NAMES.filter((name) => existsSync(join(out, name, "report.json")));
  return new Map(done.map((name) => [name, statSync(join(out, name)).ino]));
}

const secretsOf = (file: string) => findSecrets(readFileSync(file));

/** Times and memory are the only things that differ between two runs. */
function contentOf(file: string): string {
  if (!file.endsWith("report.json")) return readFileSync(file, "base64");
  return readFileSync(file, "utf8").replace(/"(milliseconds|peakMemoryMegabytes)": [\d.e-]+/g, '"$1"');
}

/** SIGKILL, by turns to the whole group, as a scheduler does it, and to the parent alone, whose children live on a while. */
async function kill(run: CliRun, group: boolean): Promise<void> {
  const { pid, exitCode } = run.process;
  if (pid && exitCode === null) process.kill(group ? -pid : pid, "SIGKILL");
  await run.ended;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("mosar batch", () => {
  it("killed at random moments and given again, it ends as if nothing had been", async () => {
    const [calm, out] = [join(cli.folder, "calm"), join(cli.folder, "killed")];
    const started = performance.now();
    const reference = await batch(photos, calm, "--jobs", "2").ended;
    const milliseconds = performance.now() - started;
    expect([reference.status, reference.out]).toEqual([0, expect.stringContaining("3 done, 2 failed, 0 skipped of 5")]);
    expect(FACES.map((face) => secretsOf(join(photos, face)).length > 4)).toEqual([true, true, true]);
    // Nothing of what stood beside the pictures is in a PNG, GLB, JSON or OBJ.
    for (const file of filesUnder(calm)) expect([file, secretsOf(join(calm, file))]).toEqual([file, []]);

    const before = new Map<string, number>();
    const changed: string[] = [];
    // Anywhere; in the short time in which files are written; when one more photo is there.
    const moments = [
      () => true,
      () => filesUnder(join(out, ".mosar")).length > 0,
      () => finished(out).size > before.size,
    ];
    for (let kills = 0; kills < 6; kills++) {
      const run = batch(photos, out);
      await until(run, moments[kills % 3]);
      await pause(random() * milliseconds * (kills % 3 ? 0.04 : 0.5));
      await kill(run, random() < 0.5);
      for (const [name, inode] of finished(out)) {
        if ((before.get(name) ?? inode) !== inode) changed.push(name);
        before.set(name, inode);
      }
    }
    expect(before.size).toBeGreaterThan(0);
    const last = await batch(photos, out).ended;
    expect([last.status, last.out]).toEqual([0, expect.stringContaining("of 5")]);
    for (const [name, inode] of before) if (finished(out).get(name) !== inode) changed.push(name);
    expect(changed).toEqual([]);

    // Every photo once, complete, and nothing else: no hidden folder either.
    expect(filesUnder(out)).toEqual(filesUnder(calm));
    const different = filesUnder(calm).filter(
      (file) => file !== "errors.jsonl" && contentOf(join(out, file)) !== contentOf(join(calm, file)),
    );
    expect(different).toEqual([]);
    expect(linesOf(out)).toEqual(linesOf(calm));
    expect(linesOf(out).map((line) => JSON.parse(line).id)).toEqual(PAGES);
  }, 1_800_000);

  it("writes each of 150 bad photos once through 15 kills, by two processes at a time", async () => {
    const out = join(cli.folder, "pages-out");
    const started = performance.now();
    await batch(pages, join(cli.folder, "pages-calm"), "--jobs", "2").ended;
    const milliseconds = performance.now() - started;
    for (let kills = 0; kills < 15; kills++) {
      const run = batch(pages, out, "--jobs", "2");
      await pause(random() * milliseconds);
      await kill(run, random() < 0.5);
    }
    const { status, out: summary } = await batch(pages, out, "--jobs", "2").ended;
    expect([status, summary]).toEqual([0, expect.stringContaining("0 done, 150 failed, 0 skipped of 150")]);
    expect(linesOf(out)).toEqual(linesOf(join(cli.folder, "pages-calm")));
    expect(filesUnder(out)).toEqual(["errors.jsonl"]);
  }, 300_000);

  it("stops at a fault that is no photo's, and says so", async () => {
    const out = join(cli.folder, "no-models");
    const { status, error } = await batch(photos, out, "--assets", cli.folder).ended;
    expect([status, error]).toEqual([1, expect.stringMatching(/^mosar: model-unavailable: .*manifest/m)]);
    expect(existsSync(join(out, ".mosar"))).toBe(false);
    const nothing = await batch(join(cli.folder, "nowhere"), out).ended;
    expect([nothing.status, nothing.error]).toEqual([1, expect.stringMatching(/^mosar: there is no .*nowhere\n$/)]);
  }, 300_000);
});
