import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { readLight } from "../../../sdk/cli/readLight";

const folder = await mkdtemp(join(tmpdir(), "mosar-light-"));
afterAll(() => rm(folder, { recursive: true }));
const file = async (name: string, content: string | Uint8Array) => {
  await writeFile(join(folder, name), content);
  return join(folder, name);
};

describe("readLight", () => {
  it("takes 81 rows of three numbers as they are", async () => {
    const rows = Array.from({ length: 81 }, (_, i) => [i, i + 0.5, -i]);
    const { sh } = await readLight(await file("light.json", JSON.stringify({ sh81_camera: rows })));
    expect(Array.from(sh.subarray(240))).toEqual([80, 80.5, -80]);
  });

  it("projects a uniform HDR map to a constant: L0 = sqrt(4 pi)", async () => {
    const header = new TextEncoder().encode("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 4 +X 4\n");
    const pixels = new Uint8Array(4 * 4 * 4).map((_, i) => (i % 4 === 3 ? 129 : 128));
    const { sh } = await readLight(await file("one.hdr", Uint8Array.from([...header, ...pixels])));
    expect(sh[0]).toBeCloseTo(Math.sqrt(4 * Math.PI), 1);
    expect(Math.abs(sh[9])).toBeLessThan(0.01);
  });

  it.each([
    ["short.json", JSON.stringify({ sh81_camera: [[1, 2, 3]] })],
    ["text.json", "{ nonsense"],
    ["null.json", JSON.stringify({ sh81_camera: Array(81).fill([1, null, 2]) })],
  ])("refuses %s by name", async (name, content) => {
    await expect(readLight(await file(name, content))).rejects.toMatchObject({ code: "photo-unreadable" });
  });

  it("says that a file is missing", async () => {
    await expect(readLight(join(folder, "nowhere.hdr"))).rejects.toThrow("cannot be read");
  });
});
