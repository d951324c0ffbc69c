import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { buildSample } from "../../samples/build";
import { ROOT } from "./harness/bundlePage";
import { withPage } from "./harness/withPage";

/** Half a minute alone on two cores. */
const SLOW = 300_000;

let path: string;
beforeAll(async () => {
  path = await buildSample("1-hello-avatar");
});

function reaches(page: Page, state: "start" | "failed" | "done") {
  return page.waitForFunction((wanted) => document.body.dataset.state === wanted, state, { timeout: SLOW });
}

describe("samples/1-hello-avatar", () => {
  it(
    "says what is wrong with a file, then makes an avatar of a photo, with WebGPU, and asks nobody else",
    async () => {
      await withPage({ webgpu: true, isolated: true }, async ({ page, url, requests }) => {
        await page.goto(url + path);
        await reaches(page, "start");
        const choose = (name: string, buffer: Buffer) =>
          page.setInputFiles("#photo", { name, mimeType: "image/png", buffer });
        await choose("page.png", Buffer.from("<!doctype html>"));
        await reaches(page, "failed");
        expect(await page.textContent("#message")).toMatch(/HTML.*\w+/i);
        await page.setInputFiles("#photo", join(ROOT, "samples/assets/astronaut.png"));
        await reaches(page, "done");
        expect(await page.textContent("#engine")).toMatch(/^webgpu/);
        expect(await page.textContent("#message")).toBe("");
        expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
      });
    },
    SLOW,
  );
});
