import { describe, expect, it } from "@jest/globals";
import { FuzzReport } from "../../fuzz/FuzzReport";
import type { FuzzTarget } from "../../fuzz/FuzzTarget";
import { fuzzFile } from "../../fuzz/fuzzFile";
import type { FuzzKind } from "../../fuzz/openFuzz";
import { photoSeeds } from "../../fuzz/photoSeeds";
import { photoTargets } from "../../fuzz/photoTargets";
import { runFuzz } from "../../fuzz/runFuzz";
import { tryFile } from "../../fuzz/tryFile";

/** The first files of `npm run fuzz`, which tries thousands and watches the clock. */
async function tryFirst(what: FuzzKind, count: number): Promise<FuzzReport> {
  const report = new FuzzReport();
  await runFuzz(what, 1, count, report);
  expect(report.finds).toEqual([]);
  return report;
}

describe("damaged files", () => {
  it("300 photos end as photos or typed errors", async () => {
    for (const target of photoTargets(await photoSeeds())) {
      for (const seed of target.seeds) expect(await tryFile(target, seed)).toMatchObject({ outcome: "photo" });
    }
    const report = await tryFirst("photos", 300);
    // Both happen: it is neither all refused at the first byte nor all harmless.
    expect(report.count("photo")).toBeGreaterThan(30);
    expect(report.count("photo-unreadable")).toBeGreaterThan(100);
  });

  it("84 model files: none passes the check, and behind it all errors are typed", async () => {
    const report = await tryFirst("models", 84);
    expect(report.count("model-unavailable")).toBeGreaterThan(48);
    expect(report.count("read")).toBeGreaterThan(2);
    expect(report.count("the file itself")).toBe(0);
  });

  it("60 .mosar files end as avatars that can be saved or in typed errors", async () => {
    const report = await tryFirst("avatars", 60);
    expect(report.count("avatar")).toBeGreaterThan(5);
    expect(report.count("avatar-unreadable")).toBeGreaterThan(20);
  });

  it("files made to harm are refused or read, and fill no memory", async () => {
    const report = await tryFirst("hostile", 1000);
    // Seen: 400 MB, most of it the files themselves; a WebP of 38 bytes alone took 1.7 GB.
    expect(report.peakMegabytes).toBeLessThan(1000);
  });
});

describe("the fuzzer", () => {
  const reader = (use: FuzzTarget["use"]): FuzzTarget => ({ kind: "test", seeds: [new Uint8Array(500).fill(7)], use });
  const file = new Uint8Array(1);

  it("finds untyped errors, crashes, hangs and wrong outcomes", async () => {
    const report = new FuzzReport();
    const untyped = reader(async () => {
      throw new TypeError("x is undefined");
    });
    report.add(await tryFile(untyped, file), 3);
    report.add({ kind: "test", outcome: "photo", milliseconds: 2001 }, 4);
    report.addLoss("test", 5, "CRASH SIGSEGV");
    report.add(await tryFile({ ...reader(async () => "photo"), expected: "photo-too-large" }, file), 6);
    expect(report.finds).toEqual([
      "3, test: TypeError: x is undefined",
      "5, test: CRASH SIGSEGV",
      "6, test: photo, not photo-too-large",
    ]);
    expect(report.slow).toEqual(["4, test: 2001 ms"]);
  });

  it("makes the same file of the same numbers, and others of others", () => {
    const targets = [reader(async () => "read")];
    const files = [1, 1, 2].map((seed) => Buffer.from(fuzzFile(targets, seed, 9)).toString("base64"));
    expect(files[1]).toBe(files[0]);
    expect(files[2]).not.toBe(files[0]);
  });
});
