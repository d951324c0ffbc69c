import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { buildSample } from "../../samples/build";
import { withPage } from "./harness/withPage";

/** Half a minute alone on two cores; software WebGPU needs more. */
const SLOW = 300_000;

let path: string;
beforeAll(async () => {
  path = await buildSample("demo-page");
});

async function waitFor(page: Page, state: "start" | "busy" | "failed" | "done"): Promise<void> {
  await page.waitForFunction((wanted) => document.body.dataset.state === wanted, state, { timeout: SLOW });
}

/** Mean brightness 0..255 of a part of the canvas, as shares of its size. */
async function brightness(page: Page, left: number, top: number, size = 0.1): Promise<number> {
  const image = sharp(await page.locator("#canvas").screenshot());
  const { width, height } = await image.metadata();
  const side = Math.round(size * width);
  const part = { left: Math.round(left * width), top: Math.round(top * height), width: side, height: side };
  const pixels = await image.extract(part).removeAlpha().raw().toBuffer();
  return pixels.reduce((sum, value) => sum + value, 0) / pixels.length;
}

/** Starts to record how long the page's thread was held at a time while an avatar is made, ms. */
async function measurePauses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const record = globalThis as unknown as { longestPause: number };
    record.longestPause = 0;
    let last = performance.now();
    setInterval(() => {
      const now = performance.now();
      if (document.body.dataset.state === "busy") record.longestPause = Math.max(record.longestPause, now - last);
      last = now;
    }, 20);
  });
}

function longestPause(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { longestPause: number }).longestPause);
}

function onlyFrom(url: string, requests: readonly string[]): void {
  expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
}

describe("samples/demo-page", () => {
  it(
    "makes an avatar of the sample portrait without WebGPU, moves it, lights it and saves it, and asks nobody else",
    async () => {
      await withPage({ webgpu: false, isolated: true }, async ({ page, url, requests }) => {
        await page.goto(`${url}${path}?size=512`);
        await page.click("#sample");
        await waitFor(page, "busy");
        await waitFor(page, "done");
        const loaded = requests.length;
        expect(await page.textContent("#report")).toMatch(/wasm/);
        expect(await page.locator("#maps canvas").count()).toBe(7);
        expect(await brightness(page, 0.45, 0.45)).toBeGreaterThan(20);
        await page.check("input[value=photo]");
        await page.waitForTimeout(1500);
        // The chin below the lips, where an open mouth is dark.
        const neutral = await brightness(page, 0.47, 0.6, 0.05);
        await page.getByLabel("Jaw open").fill("1");
        await page.waitForTimeout(1500);
        expect(await brightness(page, 0.47, 0.6, 0.05)).toBeLessThan(neutral * 0.7);
        const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download")]);
        expect(
          readFileSync(await download.path())
            .subarray(0, 4)
            .toString(),
        ).toBe("glTF");
        // After the models are there, nothing but the chunk that writes the file.
        expect(requests.slice(loaded).filter((address) => !address.endsWith(".js"))).toEqual([]);
        onlyFrom(url, requests);
      });
    },
    SLOW,
  );

  it(
    "stays smooth while the worker works, and does without a worker whose script is missing",
    async () => {
      for (const missing of [false, true]) {
        await withPage({ webgpu: false, expectedErrors: /ERR_FAILED/ }, async ({ page, url }) => {
          if (missing) await page.route("**/worker.js", (route) => route.abort());
          await page.goto(`${url}${path}?size=512`);
          await measurePauses(page);
          await page.click("#sample");
          await waitFor(page, "done");
          const reason = await page.getAttribute("#report", "title");
          if (missing) expect(reason).toMatch(/on the page's thread: The worker broke off/);
          // Measured 90 ms with the worker and 1700 ms without.
          else expect(await longestPause(page)).toBeLessThan(600);
        });
      }
    },
    SLOW,
  );

  it(
    "runs its networks and the light's fit on WebGPU when told to",
    async () => {
      await withPage({ webgpu: true, isolated: true }, async ({ page, url, requests }) => {
        await page.goto(`${url}${path}?size=512&device=webgpu`);
        await page.click("#sample");
        await waitFor(page, "done");
        const report = await page.textContent("#report");
        expect(report).toMatch(/networks on webgpu, light on webgpu/);
        const [, decibels] = report!.match(/([\d.]+) dB against the photo/)!;
        expect(Number(decibels)).toBeGreaterThan(28);
        onlyFrom(url, requests);
      });
    },
    SLOW,
  );

  it("goes back to the start when it is cancelled", async () => {
    await withPage({ webgpu: false }, async ({ page, url }) => {
      await page.goto(`${url}${path}?size=512`);
      await page.click("#sample");
      await waitFor(page, "busy");
      await page.click("#cancel");
      await waitFor(page, "start");
      expect(await page.locator("#error").textContent()).toBe("");
    });
  });

  it("says what is wrong with a file and what to do", async () => {
    await withPage({ webgpu: false }, async ({ page, url }) => {
      await page.goto(url + path);
      await page.setInputFiles("#file", {
        name: "face.jpg",
        mimeType: "image/jpeg",
        buffer: Buffer.from("<!doctype html>"),
      });
      await waitFor(page, "failed");
      expect(await page.textContent("#error")).toMatch(/HTML/i);
      expect((await page.textContent("#hint"))!.length).toBeGreaterThan(10);
    });
  });

  it("fits a phone", async () => {
    await withPage({ webgpu: false, context: { viewport: { width: 390, height: 844 } } }, async ({ page, url }) => {
      await page.goto(url + path);
      for (const state of ["start", "busy", "failed", "done"]) {
        const width = await page.evaluate((wanted) => {
          document.body.dataset.state = wanted;
          return document.documentElement.scrollWidth;
        }, state);
        expect(width).toBeLessThanOrEqual(390);
      }
    });
  });
});
