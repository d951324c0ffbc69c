import type { Page } from "playwright-core";
import { bundlePage } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { Experiments } from "../browser/pages/fuzz";
import { startAssetServer } from "../fixtures/assetServer";
import type { FuzzReport } from "./FuzzReport";
import { hostilePhotos } from "./hostilePhotos";
import { photoSeeds } from "./photoSeeds";

/** Files between two words of the page. */
const PART = 100;
const run = experimentsOf<Experiments>();

/** The damaged photos in Chromium, by its own decoders, then the files made to harm. */
export async function fuzzInPage(seed: number, count: number, report: FuzzReport): Promise<void> {
  const path = await bundlePage("test/browser/pages/fuzz.ts");
  await withPage({ webgpu: false }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    const files = Object.entries(await photoSeeds()).map(([kind, seeds]) => [
      kind,
      seeds.map((bytes) => Buffer.from(bytes).toString("base64")),
    ]);
    for (let from = 0; from < count; from += PART) {
      const to = Math.min(count, from + PART);
      const results = await run(page, "fuzz", Object.fromEntries(files), seed, from, to);
      for (const [i, result] of results.entries()) report.add(result, from + i);
    }
    await tryHostileIn(page, report);
  });
}

async function tryHostileIn(page: Page, report: FuzzReport): Promise<void> {
  let answer: Uint8Array = new Uint8Array();
  const server = await startAssetServer((_, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.end(answer);
  });
  try {
    for (const [number, { name, bytes, outcome }] of (await hostilePhotos()).entries()) {
      answer = bytes;
      report.add(await run(page, "decode", name, server.url, outcome), number);
    }
  } finally {
    await server.close();
  }
}
