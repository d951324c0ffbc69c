import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { buildSample } from "../../samples/build";
import { ROOT } from "./harness/bundlePage";
import { withPage } from "./harness/withPage";

/** Half a minute alone on two cores; hair is most of a frame in software, so there is none. */
const SLOW = 480_000;
/** Each pixel costs. */
const SMALL = { viewport: { width: 420, height: 600 } };

let path: string;
beforeAll(async () => {
  path = await buildSample("2-relight");
});

/** Mean red and blue of the skin's half and of the stock half, 0..255; the picture is kept to be looked at. */
async function halves(page: Page, name: string): Promise<{ skin: number[]; stock: number[] }> {
  // Frames of a software adapter take a while.
  await page.waitForTimeout(2500);
  const image = sharp(await page.locator("#canvas").screenshot({ timeout: 90_000 }));
  await image.clone().toFile(join(ROOT, `out/test/relight-${name}.png`));
  const { width, height } = await image.metadata();
  // The captions lie below.
  const mean = async (left: number) => {
    const part = image
      .clone()
      .extract({ left, top: 0, width: width >> 1, height: Math.round(0.8 * height) })
      .removeAlpha();
    const pixels = await part.raw().toBuffer();
    return [0, 1, 2].map(
      (c) => pixels.reduce((sum, code, i) => sum + (i % 3 === c ? code : 0), 0) / (pixels.length / 3),
    );
  };
  return { skin: await mean(0), stock: await mean(width >> 1) };
}

const set = (page: Page, id: string, value: number) => page.fill(`#${id}`, `${value}`);

async function open(page: Page, url: string): Promise<void> {
  await page.goto(`${url}${path}?size=512&engine=webgl2&hair=none`);
  await page.waitForFunction(() => document.body.dataset.state === "done", undefined, { timeout: SLOW });
}

describe("samples/2-relight", () => {
  it(
    "shows skin beside stock PBR, lights both and answers to its sliders",
    async () => {
      await withPage({ webgpu: false, isolated: true, context: SMALL }, async ({ page, url, requests }) => {
        await open(page, url);
        await halves(page, "sun");
        await set(page, "sun", 0);
        await set(page, "rim", 0);
        const studio = await halves(page, "studio");
        for (const half of Object.values(studio)) expect(half[0]).toBeGreaterThan(25);
        await page.check("input[value=none]");
        await set(page, "back", 8);
        const back = await halves(page, "back");
        expect(back.skin[0]).toBeLessThan(studio.skin[0] / 2);
        // The ears glow in skin alone: stock PBR shadows them by themselves.
        expect(back.skin[0] - back.skin[2]).toBeGreaterThan(back.stock[0] - back.stock[2]);
        await set(page, "transmission", 0);
        const opaque = await halves(page, "opaque");
        expect(opaque.skin[0]).toBeLessThan(back.skin[0]);
        expect(opaque.stock[0]).toBeCloseTo(back.stock[0], 0);
        expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
      });
    },
    SLOW,
  );
});
