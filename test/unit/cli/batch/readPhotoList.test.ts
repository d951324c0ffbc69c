import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readPhotoList } from "../../../../sdk/cli/batch/readPhotoList";

const folder = mkdtempSync(join(tmpdir(), "mosar-list-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, "list.jsonl");
  writeFileSync(file, text);
  const photos = [];
  for await (const photo of readPhotoList(file)) photos.push(photo);
  return photos;
}

describe("readPhotoList", () => {
  it("reads paths from the list's folder, addresses, ids and options, past empty lines", async () => {
    const options = { textureSize: 512, seed: 0, learnedSkin: false };
    const lines = [{ photo: "a b.jpg" }, { photo: "https://x.org/a.jpg", id: "p1" }, { photo: "/d/c.png", ...options }];
    expect(await read(`${lines.map((line) => JSON.stringify(line)).join("\r\n\n")}\n`)).toEqual([
      { id: "a b.jpg", name: "a%20b.jpg", photo: join(folder, "a b.jpg"), options: {} },
      { id: "p1", name: "p1", photo: "https://x.org/a.jpg", options: {} },
      { id: "/d/c.png", name: "d/c.png", photo: "/d/c.png", options },
    ]);
  });

  it.each([
    ['{"photo":', "JSON"],
    ["7", "not an object"],
    ['["a.jpg"]', "not an object"],
    ['{"id":"a"}', '"photo" is not'],
    ['{"photo":""}', '"photo" is not'],
    ['{"photo":"a.jpg","id":7}', '"id" is not'],
    ['{"photo":"a.jpg","id":"/"}', "is no id"],
    ['{"photo":"a.jpg","sead":1}', '"sead" is none of id, photo'],
    ['{"photo":"a.jpg","seed":1.5}', '"seed" cannot be 1.5'],
    ['{"photo":"a.jpg","textureSize":100}', '"textureSize" cannot be 100'],
    ['{"photo":"a.jpg","learnedSkin":"no"}', '"learnedSkin" cannot be "no"'],
  ])("refuses %s with its number", async (line, message) => {
    await expect(read(`{"photo":"ok.jpg"}\n\n${line}\n`)).rejects.toThrow(/list\.jsonl, line 3: /);
    await expect(read(line)).rejects.toThrow(message);
  });
});
