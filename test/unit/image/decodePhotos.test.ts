import { describe, expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import { decodePhotos } from "../../../sdk/image/decodePhotos";

const pixels = { width: 64, height: 48, data: new Uint8Array(64 * 48 * 4).fill(200) };
const page = new TextEncoder().encode("<!doctype html><p>not found</p>");

describe("decodePhotos", () => {
  it("keeps every photo's place; an error stands where one cannot be decoded", async () => {
    const given = new AvatarError("photo-too-large", "too large", "Smaller.");
    const [first, second, third] = await decodePhotos([page, pixels, given], {});
    expect(first).toMatchObject({ code: "photo-unreadable" });
    expect(second).toMatchObject({ width: 64, height: 48 });
    expect(third).toBe(given);
  });

  it("throws the first error when there is no photo among them", async () => {
    await expect(decodePhotos([page, new Uint8Array(0)], {})).rejects.toMatchObject({
      code: "photo-unreadable",
      message: expect.stringContaining("HTML"),
    });
    expect(await decodePhotos([], {})).toEqual([]);
  });

  it("an abort is no bad photo, and a wrong call is its programmer's", async () => {
    const reason = new AvatarError("no-face", "a reason of its own", "");
    await expect(decodePhotos([pixels], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    await expect(decodePhotos([{ ...pixels, width: 65 }], {})).rejects.toBeInstanceOf(RangeError);
  });
});
