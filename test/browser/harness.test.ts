import { describe, expect, it } from "@jest/globals";
import { serveFiles } from "../../samples/serveFiles";
import { ROOT } from "./harness/bundlePage";
import { brightnessAt, colorAt, decodePictures, differingShare } from "./harness/picture";
import { withPage } from "./harness/withPage";

describe("serveFiles", () => {
  it("serves the repository with its types, and nothing outside", async () => {
    const server = await serveFiles(ROOT);
    try {
      const answer = async (path: string) => {
        const { status, headers } = await fetch(server.url + path);
        return [status, headers.get("content-type")];
      };
      expect(await answer("/package.json")).toEqual([200, "application/json; charset=utf-8"]);
      expect(await answer("/node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm")).toEqual([
        200,
        "application/wasm",
      ]);
      expect((await answer("/sdk"))[0]).toBe(404);
      expect((await answer("/..%2f..%2fetc/passwd"))[0]).toBe(404);
      expect((await answer("/%E0%A4%A"))[0]).toBe(404);
    } finally {
      await server.close();
    }
  });
});

describe("withPage", () => {
  it("has WebGL2 always, WebGPU and threads when asked for", async () => {
    for (const [webgpu, isolated] of [
      [false, false],
      [true, true],
    ]) {
      const found = await withPage({ webgpu, isolated }, async ({ page, url }) => {
        await page.goto(`${url}/samples/demo-page/style.css`);
        return page.evaluate(async () => ({
          webgl2: Boolean(document.createElement("canvas").getContext("webgl2")),
          webgpu: Boolean(await navigator.gpu?.requestAdapter()),
          isolated: crossOriginIsolated,
        }));
      });
      expect(found).toEqual({ webgl2: true, webgpu, isolated });
    }
  });

  it("fails when the page reports an error that was not expected", async () => {
    const report = (expectedErrors?: RegExp) =>
      withPage({ webgpu: false, expectedErrors }, async ({ page, requests }) => {
        await page.evaluate(() => console.error("something broke"));
        return requests.length;
      });
    await expect(report()).rejects.toThrow("the page reported: something broke");
    await expect(report(/broke/)).resolves.toBe(0);
  });
});

describe("pictures", () => {
  const grey = new Uint8Array(256 * 256 * 4).fill(100);
  const spot = grey.slice();
  spot.set([200, 100, 0], (128 * 256 + 128) * 4);

  it("are read and compared by pixel", () => {
    expect(colorAt(spot, 128, 128, 0)).toEqual([200, 100, 0]);
    expect(brightnessAt(grey, 10, 10)).toBe(100);
    expect(differingShare(grey, spot, 50)).toBe(1 / 65536);
    expect(differingShare(grey, spot, 100)).toBe(0);
  });

  it("come from base64", () => {
    expect([...decodePictures({ one: "AQID" }).one]).toEqual([1, 2, 3]);
  });
});
