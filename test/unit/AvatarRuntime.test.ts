import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = join(import.meta.dirname, "../..");
/** The whole chain, run once; see there why in a process of its own. */
const facts = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", "test/fixtures/runtimeFacts.ts"], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1e8,
  }),
);

describe("AvatarRuntime", () => {
  it("makes the sample portrait's avatar", () => {
    expect(facts.morphTargets).toBeGreaterThanOrEqual(51);
    expect(facts.mapSize).toBe(512);
    expect(facts.report.device.inference).toBe("wasm");
    expect(facts.report.warnings.map(({ code }: { code: string }) => code)).toContain("low-resolution");
    // Measured 1.3 % of the outer-eye distance and 29.5 dB; a broken stage is far from both.
    expect(facts.landmarkError).toBeLessThan(0.025);
    expect(facts.report.photoErrorPsnr).toBeGreaterThan(26);
    expect(facts.report.seenFace).toBeGreaterThan(0.35);
    // Irises of 8 px.
    expect(facts.report.irises.left.from).toBe("color");
  });

  it("stands where the photo shows her: eyes on the photo's irises", () => {
    for (const offset of facts.eyeOffsets) expect(offset).toBeLessThan(0.08);
  });

  it("no part of the skin is black, and the scalp has the photo's fair hair", () => {
    for (const color of facts.skin) expect(Math.min(...color)).toBeGreaterThan(40);
    const [red, green, blue] = facts.scalp;
    expect(red).toBeGreaterThan(blue);
    expect(red + green + blue).toBeGreaterThan(180);
  });

  it("reports progress that never falls and ends at 1", () => {
    expect(facts.progress).toEqual([...facts.progress].sort((a: number, b: number) => a - b));
    expect(facts.progress.at(-1)).toBe(1);
  });

  it("gives the same bytes for the same photo and seed, beside another call too; others for another seed", () => {
    expect(facts.same[1]).toEqual(facts.same[0]);
    expect(facts.sameFile).toBe(true);
    expect(facts.sameIdentity).toBe(true);
    expect(facts.otherSeed).not.toEqual(facts.same[0]);
  });

  it("makes one avatar of several photos, and says which were of no use", () => {
    const { photos, leftOut, progress, photoErrorPsnr, detectTimes } = facts.many;
    expect(photos).toEqual({ used: [1, 3], main: 3 });
    expect(leftOut.map(({ value }: { value: number }) => value)).toEqual([0, 2]);
    expect(leftOut[0].message).toMatch(/^Photo 1 of 4 is not used: .*HTML/);
    expect(progress).toEqual([...progress].sort((a: number, b: number) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(photoErrorPsnr).toBeGreaterThan(26);
    expect(detectTimes).toBe(1);
  });

  it("says how surely the head is the person's: less surely than 2 mm, more surely with a second photo", () => {
    const [one, two] = facts.many.deviation;
    expect(one).toBeLessThan(0.002);
    expect(two).toBeLessThan(one);
    expect(two).toBeGreaterThan(0.0005);
    expect(facts.many.vertices[0]).toBe(facts.many.vertices[1]);
  });

  it.each(["cat", "coffee", "dark"])("finds no face: %s", (name) => {
    expect(facts[name]).toMatchObject({ code: "no-face", hint: expect.stringContaining("photo") });
  });

  it("refuses a face that is too small", () => {
    expect(facts.tiny).toMatchObject({ code: "face-unsuitable", hint: expect.stringContaining("larger") });
  });

  it("says of a photo what is in it, whether it will do and, if not, why", () => {
    const { portrait, cat, tiny } = facts.analyses;
    expect(portrait).toMatchObject({ suitable: true, points: 2 * 478 });
    expect(portrait.faces).toHaveLength(1);
    expect(portrait.warnings.map(({ code }: { code: string }) => code)).toContain("low-resolution");
    expect(cat).toMatchObject({ suitable: false, faces: [], obstacle: "no-face" });
    expect(tiny).toMatchObject({ suitable: false, points: 2 * 478, obstacle: "face-unsuitable" });
    expect(tiny.hint).toContain("larger");
  });

  it("says what it works on and why", () => {
    expect(facts.info).toMatchObject({ device: "wasm", rung: "wasm", worker: false });
    expect(facts.info.reason).toBe("WebAssembly was asked for; one thread: the default in Node");
  });

  it("an abort in the middle rejects with its reason and leaves no session more", () => {
    expect(facts.abortedWithReason).toBe(true);
    expect(facts.sessionsAfterAbort).toBe(0);
  });

  it("refuses a models folder that is none", () => {
    expect(facts.noModels).toBe("model-unavailable");
  });

  it("stays under 1.5 GB", () => {
    expect(facts.peakMegabytes).toBeLessThan(1500);
  });
});
