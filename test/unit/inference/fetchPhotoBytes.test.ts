import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { fetchPhotoBytes } from "../../../sdk/inference/fetchPhotoBytes";
import { type AssetServer, startAssetServer } from "../../fixtures/assetServer";

describe("fetchPhotoBytes", () => {
  let server: AssetServer;
  beforeAll(async () => {
    server = await startAssetServer((request, response) => {
      if (request.url === "/photo.jpg") response.end(Buffer.alloc(3 * 2 ** 20, 7));
      else response.writeHead(404).end("gone");
    });
  });
  afterAll(() => server.close());

  it("gives the bytes of an address", async () => {
    const bytes = await fetchPhotoBytes(`${server.url}photo.jpg`, { maxBytes: 3 * 2 ** 20 });
    expect([bytes.length, bytes[0]]).toEqual([3 * 2 ** 20, 7]);
    expect([...(await fetchPhotoBytes("data:image/png;base64,AQID", { maxBytes: 3 }))]).toEqual([1, 2, 3]);
  });

  it("says of the photo, not of a model, what is wrong with it", async () => {
    const gone = fetchPhotoBytes(`${server.url}none.jpg`, { maxBytes: 100 });
    await expect(gone).rejects.toMatchObject({ code: "photo-unreadable", message: expect.stringContaining("404") });
    const large = fetchPhotoBytes(`${server.url}photo.jpg`, { maxBytes: 2 ** 20 });
    await expect(large).rejects.toMatchObject({ code: "photo-too-large", message: expect.stringContaining("1 MB") });
  });

  it("ends with an abort's own reason", async () => {
    const reason = new Error("not now");
    const aborted = fetchPhotoBytes(`${server.url}photo.jpg`, { maxBytes: 100, signal: AbortSignal.abort(reason) });
    await expect(aborted).rejects.toBe(reason);
  });
});
