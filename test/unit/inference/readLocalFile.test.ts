import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { localPath, readLocalFile } from "../../../sdk/inference/readLocalFile";

const folder = mkdtempSync(join(tmpdir(), "mosar-"));
const file = join(folder, "big file.bin");
writeFileSync(file, Buffer.alloc(2_500_000, 7));
afterAll(() => rmSync(folder, { recursive: true }));

async function pieceLengths(path: string): Promise<number[]> {
  const lengths: number[] = [];
  for await (const piece of readLocalFile(path)) lengths.push(piece.length);
  return lengths;
}

describe("readLocalFile", () => {
  it("reads a path or a file: URL in pieces of 1 MiB", async () => {
    expect(await pieceLengths(file)).toEqual([1048576, 1048576, 402848]);
    expect(await pieceLengths(pathToFileURL(file).href)).toEqual([1048576, 1048576, 402848]);
  });

  it("rejects for a file that is not there", async () => {
    await expect(pieceLengths(join(folder, "none"))).rejects.toThrow("ENOENT");
  });
});

describe("localPath", () => {
  it("tells files from what is fetched", () => {
    expect(localPath("models/head.bin")).toBe("models/head.bin");
    expect(localPath("file:///models/head.bin")).toBe("file:///models/head.bin");
    for (const url of ["http://a/b", "https://a/b", "blob:x", "data:,x"]) expect(localPath(url)).toBeUndefined();
  });
});
