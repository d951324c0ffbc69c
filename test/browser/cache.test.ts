import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { bundlePage } from "./harness/bundlePage";
import { withPage } from "./harness/withPage";

interface CachePage {
  load(): Promise<boolean>;
  damage(sha256: string): Promise<void>;
  kept(): Promise<string[]>;
  clear(): Promise<void>;
}

let path: string;
beforeAll(async () => {
  path = await bundlePage("test/browser/pages/cache.ts");
});

const load = (page: Page) => page.evaluate(() => (globalThis as unknown as CachePage).load());
const kept = (page: Page) => page.evaluate(() => (globalThis as unknown as CachePage).kept());

it("the browser keeps the head's files by their sha256: the next visit, and one without network, load none", async () => {
  const { models } = JSON.parse(readFileSync("models/manifest.json", "utf8"));
  const expectedErrors = /ERR_INTERNET_DISCONNECTED/;
  await withPage({ webgpu: false, expectedErrors }, async ({ page, url, requests }) => {
    const modelRequests = () => requests.filter((address) => address.startsWith(`${url}/models/`)).length;
    const visit = async () => {
      await page.goto(url + path);
      await page.waitForFunction(() => "load" in globalThis);
      return modelRequests();
    };
    const before = await visit();
    // The networks are not needed to open the runtime, so they are not all kept.
    expect(await load(page)).toBe(false);
    expect(modelRequests() - before).toBe(4);
    expect(await kept(page)).toContain(`https://assets.mosar.invalid/${models.head.sha256}`);

    const second = await visit();
    await load(page);
    expect(modelRequests() - second).toBe(1);

    const third = await visit();
    await page.evaluate((sha256) => (globalThis as unknown as CachePage).damage(sha256), models.head.sha256);
    await load(page);
    expect(modelRequests() - third).toBe(2);

    // Without network but for scripts, which are the page's own matter: its HTTP cache or service worker has them.
    await visit();
    await page.route(/^(?!.*\.js$)/, (route) => route.abort("internetdisconnected"));
    await load(page);
    await page.evaluate(() => (globalThis as unknown as CachePage).clear());
    expect(await kept(page)).toEqual([]);
    await expect(load(page)).rejects.toThrow(/cannot be read/);
  });
});
