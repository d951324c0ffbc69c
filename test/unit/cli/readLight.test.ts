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
    const { sh, exposure } = await readLight(await file("light.json", JSON.stringify({ sh81_camera: rows })));
    expect(exposure).toBe(1);
    expect(Array.from(sh.subarray(240))).toEqual([80, 80.5, -80]);
  });

  it("projects a uniform HDR map to a constant, exposed alike whatever its radiance: L0 = .7 sqrt(4 pi)", async () => {
    const header = new TextEncoder().encode("#?RADIANCE\nFORMAT=32-bit_rle_rgbe\n\n-Y 16 +X 32\n");
    for (const exponent of [129, 132]) {
      const pixels = new Uint8Array(4 * 16 * 32).map((_, i) => (i % 4 === 3 ? exponent : 128));
      const { sh, exposure, softness } = await readLight(
        await file("even.hdr", Uint8Array.from([...header, ...pixels])),
      );
      expect(sh[0]).toBeCloseTo(0.7 * Math.sqrt(4 * Math.PI), 1);
      expect(exposure).toBeCloseTo(0.7 / 2 ** (exponent - 129), 1);
      expect(softness).toBe(0);
      expect(Math.abs(sh[9])).toBeLessThan(0.01);
    }
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
