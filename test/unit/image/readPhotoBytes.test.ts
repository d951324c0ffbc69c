import { describe, expect, it } from "@jest/globals";
import { readPhotoBytes } from "../../../sdk/image/readPhotoBytes";

const bytes = Uint8Array.of(1, 2, 3);

describe("readPhotoBytes", () => {
  it("takes Blob, ArrayBuffer and bytes", async () => {
    for (const source of [new Blob([bytes]), bytes.slice().buffer, bytes]) {
      expect(Array.from(await readPhotoBytes(source))).toEqual([1, 2, 3]);
    }
  });

  it("reads a path and a file URL", async () => {
    const byPath = await readPhotoBytes("package.json");
    const byUrl = await readPhotoBytes(new URL("../../../package.json", import.meta.url));
    expect(byPath[0]).toBe("{".charCodeAt(0));
    expect(byUrl.length).toBe(byPath.length);
  });

  it("loads other addresses by the function it is given, with the limit", async () => {
    const asked: unknown[] = [];
    const fetchBytes = async (url: string, options: object) => {
      asked.push(url, options);
      return bytes;
    };
    expect(await readPhotoBytes("https://photos.example/me.jpg", { fetchBytes })).toBe(bytes);
    expect(asked).toMatchObject(["https://photos.example/me.jpg", { maxBytes: 25 * 2 ** 20 }]);
    await expect(readPhotoBytes("https://photos.example/me.jpg")).rejects.toThrow(TypeError);
  });

  it("refuses a folder, a missing file and too many bytes by name", async () => {
    await expect(readPhotoBytes("test")).rejects.toMatchObject({ code: "photo-unreadable" });
    await expect(readPhotoBytes("test/no.jpg")).rejects.toMatchObject({ message: "There is no file test/no.jpg" });
    const large = new Blob([new Uint8Array(26 * 2 ** 20)]);
    await expect(readPhotoBytes(large)).rejects.toMatchObject({ code: "photo-too-large" });
  });
});
