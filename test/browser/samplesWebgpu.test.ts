import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { buildSample } from "../../samples/build";
import { ROOT } from "./harness/bundlePage";
import { checkBall } from "./harness/checkBall";
import { framePicture } from "./harness/framePicture";
import { keptLight } from "./harness/keptLight";
import type { Shot } from "./harness/shot";
import { withPage } from "./harness/withPage";

/** Half a minute alone on two cores. */
const SLOW = 480_000;
/** Each pixel costs. */
const SMALL = { viewport: { width: 352, height: 640 } };

const paths: Record<string, string> = {};
beforeAll(async () => {
  mkdirSync(join(ROOT, "out/test"), { recursive: true });
  for (const name of ["1-hello-avatar", "2-relight", "4-photo-light"]) paths[name] = await buildSample(name);
});

function reaches(page: Page, state: "start" | "failed" | "done") {
  return page.waitForFunction((wanted) => document.body.dataset.state === wanted, state, { timeout: SLOW });
}

const picture = (page: Page, name: string) => framePicture(page, join(ROOT, `out/test/webgpu-${name}.png`));

/** Share of the pixels between two columns that are not the background, whose red is 13 at most. */
function lit({ width, height, rgb }: Shot, [left, right]: readonly [number, number]): number {
  let count = 0;
  const [from, to] = [Math.round(left * width), Math.round(right * width)];
  for (let y = 0; y < height; y++) for (let x = from; x < to; x++) if (rgb[(y * width + x) * 3] > 25) count++;
  return count / (height * (to - from));
}

describe("samples with WebGPU", () => {
  it(
    "1-hello-avatar says what is wrong with a file, then makes an avatar of a photo, and asks nobody else",
    async () => {
      await withPage({ webgpu: true, isolated: true, context: SMALL }, async ({ page, url, requests }) => {
        await page.goto(url + paths["1-hello-avatar"]);
        await reaches(page, "start");
        const html = Buffer.from("<!doctype html>");
        await page.setInputFiles("#photo", { name: "page.png", mimeType: "image/png", buffer: html });
        await reaches(page, "failed");
        expect(await page.textContent("#message")).toMatch(/HTML.*\w+/i);
        await page.setInputFiles("#photo", join(ROOT, "samples/assets/astronaut.png"));
        await reaches(page, "done");
        expect(await page.textContent("#engine")).toMatch(/^webgpu/);
        expect(await page.textContent("#message")).toBe("");
        expect(lit(await picture(page, "1-hello"), [0.4, 0.6])).toBeGreaterThan(0.4);
        expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
      });
    },
    SLOW,
  );

  it(
    "2-relight and 4-photo-light draw the portrait's avatar, the second in the photo's own light, and ask nobody else",
    async () => {
      await withPage({ webgpu: true, isolated: true, context: SMALL }, async ({ page, url, requests }) => {
        for (const [name, query] of [
          ["2-relight", "&hair=none"],
          ["4-photo-light", ""],
        ]) {
          await page.goto(`${url}${paths[name]}?size=512&engine=webgpu${query}`);
          await reaches(page, "done");
          expect(await page.textContent("#engine")).toMatch(/^webgpu/);
          const drawn = await picture(page, name);
          if (name === "2-relight") {
            for (const half of [
              [0.2, 0.3],
              [0.7, 0.8],
            ] as const)
              expect(lit(drawn, half)).toBeGreaterThan(0.4);
          } else checkBall(drawn, await keptLight(page));
        }
        expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
      });
    },
    SLOW,
  );
});
