import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readBatchInput } from "../../../../sdk/cli/batch/readBatchInput";

const folder = mkdtempSync(join(tmpdir(), "mosar-input-"));
const out = join(folder, "out");
afterAll(() => rmSync(folder, { recursive: true }));

/** The ids of each shard's photos. */
async function shards(ids: readonly string[], count: number): Promise<string[][]> {
  const list = join(folder, "list.jsonl");
  writeFileSync(list, ids.map((id) => JSON.stringify({ id, photo: "p.jpg" })).join("\n"));
  const indices = Array.from({ length: count }, (_, index) => index);
  const photos = await Promise.all(indices.map((index) => readBatchInput(list, out, { index, count })));
  return photos.map((shard) => shard.map(({ id }) => id));
}

describe("readBatchInput", () => {
  const ids = Array.from({ length: 200 }, (_, i) => `photo ${i}`);

  it("parts the batch: every photo in one shard, in the list's order", async () => {
    const parts = await shards(ids, 7);
    expect(parts.flat().sort()).toEqual([...ids].sort());
    for (const part of parts) expect(part).toEqual(ids.filter((id) => part.includes(id)));
  });

  it("a photo more moves no other", async () => {
    const before = await shards(ids, 7);
    const after = await shards(["new", ...ids], 7);
    expect(after.map((part) => part.filter((id) => id !== "new"))).toEqual(before);
  });

  it("takes a folder as it takes a list", async () => {
    const photos = join(folder, "photos");
    mkdirSync(photos);
    for (const name of ["b.jpg", "a.png"]) writeFileSync(join(photos, name), "");
    expect((await readBatchInput(photos, out)).map(({ id }) => id)).toEqual(["a.png", "b.jpg"]);
    await expect(readBatchInput(photos, photos)).rejects.toThrow("folder of the photos itself");
  });

  it("refuses ids that some file system takes for the same, in whichever shard both are", async () => {
    for (const [a, b] of [
      ["x", "x"],
      ["Anna", "anna"],
      ["\u00e4", "a\u0308"],
    ]) {
      await expect(shards([a, "other", b], 5)).rejects.toThrow("are the same on some file system");
    }
  });

  it("refuses an input without a photo, but not a shard without one", async () => {
    await expect(shards([], 2)).rejects.toThrow("there is no photo in");
    await expect(readBatchInput(join(folder, "nowhere"), out)).rejects.toThrow("there is no ");
    expect((await shards(["one"], 50)).filter((part) => part.length > 0)).toEqual([["one"]]);
  });
});
