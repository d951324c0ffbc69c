import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { areaLightTable } from "./areaLightTable";
import { withPage } from "./withPage";

/**
 * Runs experiments in one page; a shader that does not compile is an error on its console and fails the test, and so does a
 * request to another host. Babylon's table of area lights is beside the page.
 */
export async function inSkinPage<T>(
  path: string,
  kind: "webgl2" | "webgpu",
  use: (page: Page) => Promise<T>,
): Promise<T> {
  return withPage({ webgpu: kind === "webgpu" }, async ({ page, url, requests }) => {
    await page.route(`${url}/babylon/areaLights/areaLightsLTC.bin`, (route) =>
      route.fulfill({ body: areaLightTable() }),
    );
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    // WebGPU reports a shader that does not compile as a warning.
    const invalid: string[] = [];
    page.on("console", (message) => {
      if (/WGSL|Invalid|SHADER ERROR|mosar/.test(message.text())) invalid.push(message.text());
    });
    const result = await use(page);
    expect(invalid).toEqual([]);
    expect(requests.filter((address) => !address.startsWith(url))).toEqual([]);
    return result;
  });
}
