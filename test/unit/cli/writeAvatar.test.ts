import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { writeAvatar } from "../../../sdk/cli/writeAvatar";
import { plainPhoto } from "../../fixtures/testPhoto";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const folder = await mkdtemp(join(tmpdir(), "mosar-write-"));
afterAll(() => rm(folder, { recursive: true }));
const avatar = syntheticAvatar();
const photo = plainPhoto(256, 256, [120, 120, 120]);

describe("writeAvatar", () => {
  it("writes every file of the interface", async () => {
    const out = join(folder, "avatar");
    await writeAvatar(avatar, photo, out, { relight: avatar.light, mosar: true, report: { peakMemoryMegabytes: 1 } });
    const files = [
      "albedo.png",
      "avatar.glb",
      "avatar.mosar",
      "fit.json",
      "maps",
      "overview.png",
      "posed.obj",
      "relit.png",
      "render.png",
      "report.json",
    ];
    expect((await readdir(out)).sort()).toEqual(files);
    expect(await readdir(join(out, "maps"))).toHaveLength(7);
    expect(JSON.parse(await readFile(join(out, "report.json"), "utf8"))).toMatchObject({ peakMemoryMegabytes: 1 });
  });

  it("replaces its own files in a folder that exists, and touches nothing else there", async () => {
    const out = join(folder, "avatar");
    await writeFile(join(out, "diary.txt"), "mine");
    await writeFile(join(out, "fit.json"), "old");
    await writeFile(join(out, "maps", "mine.png"), "mine");
    await writeAvatar(avatar, photo, out);
    const files = await readdir(out);
    expect(files).toContain("diary.txt");
    // The earlier run's light is not this run's, nor its whole avatar.
    expect(files).not.toContain("relit.png");
    expect(files).not.toContain("avatar.mosar");
    expect(files.filter((name) => name.startsWith("."))).toEqual([]);
    expect(await readdir(join(out, "maps"))).toHaveLength(8);
    expect(JSON.parse(await readFile(join(out, "fit.json"), "utf8"))).toHaveProperty("camera");
  });

  it("leaves neither files nor a half-written folder after an abort", async () => {
    const abort = new AbortController();
    abort.abort(new Error("stop"));
    await expect(writeAvatar(avatar, photo, join(folder, "never"), { signal: abort.signal })).rejects.toThrow("stop");
    expect(await readdir(folder)).toEqual(["avatar"]);
  });
});
