import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Page } from "playwright-core";
import { doublingNetwork } from "../fixtures/doublingNetwork";
import { bundlePage, ROOT } from "./harness/bundlePage";
import { experimentsOf } from "./harness/experimentsOf";
import { type PageOptions, withPage } from "./harness/withPage";
import type { DeviceExperiments } from "./pages/device";

const call = experimentsOf<DeviceExperiments>();
const DOUBLED = [2, 4, 6, 8];
let path: string;
beforeAll(async () => {
  path = await bundlePage("test/browser/pages/device.ts");
  const folder = join(ROOT, path, "..");
  mkdirSync(join(folder, "doubling"), { recursive: true });
  const bytes = doublingNetwork();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const doubling = { file: "doubling.onnx", version: "1.0.0", bytes: bytes.length, sha256 };
  writeFileSync(join(folder, "doubling/doubling.onnx"), bytes);
  writeFileSync(join(folder, "doubling/manifest.json"), JSON.stringify({ models: { doubling } }));
});

function onPage<T>(options: PageOptions, use: (page: Page) => Promise<T>): Promise<T> {
  return withPage(options, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    return use(page);
  });
}

describe("the device ladder in Chromium", () => {
  it("WebGPU by JSPI; a loss is survived once, the second one ends on WebAssembly, and each is said", async () => {
    const [facts, next] = await onPage({ webgpu: true }, async (page) => {
      await call(page, "passForHardware");
      const facts = await call(page, "walk", "auto", ["run", "lose", "lose while running", "run"]);
      return [facts, await call(page, "walk", "auto", ["run", "lose"])];
    });
    // The next runtime of the page begins above, and has its own first loss.
    expect(next.map(({ rung, doubled }) => [rung, doubled])).toEqual([
      ["webgpu-jspi", DOUBLED],
      ["webgpu-jspi", DOUBLED],
    ]);
    expect(facts.map(({ rung }) => rung)).toEqual(["webgpu-jspi", "webgpu-jspi", "wasm", "wasm"]);
    for (const { doubled } of facts) expect(doubled).toEqual(DOUBLED);
    expect(facts[0].reason).toBe("WebGPU is available");
    expect(facts[1].reason).toMatch(/^WebGPU is available; made anew after a loss \(The graphics device was lost/);
    expect(facts[2].reason).toMatch(
      /^WebGPU failed again \(.*\), WebAssembly instead; one thread: the page is not cross-origin isolated$/,
    );
  });

  it("WebGPU by Asyncify where there is no JSPI, survived likewise", async () => {
    const facts = await onPage({ webgpu: true }, async (page) => {
      await call(page, "withoutJspi");
      return call(page, "walk", "webgpu", ["run", "lose while running", "run"]);
    });
    expect(facts.map(({ rung }) => rung)).toEqual(["webgpu-asyncify", "webgpu-asyncify", "webgpu-asyncify"]);
    for (const { doubled } of facts) expect(doubled).toEqual(DOUBLED);
  });

  it("auto passes by a software adapter; threads on an isolated page, one where it is not", async () => {
    for (const isolated of [true, false]) {
      const [{ rung, reason, doubled }] = await onPage({ webgpu: isolated, isolated }, (page) =>
        call(page, "walk", "auto", ["run"]),
      );
      expect([rung, doubled]).toEqual([isolated ? "wasm-threads" : "wasm", DOUBLED]);
      expect(reason).toMatch(isolated ? /software one.*several threads$/ : /no WebGPU here; one thread/);
    }
  });

  it("says what is missing when ONNX Runtime is not where it should be", async () => {
    const failing = onPage({ webgpu: false, expectedErrors: /404/ }, (page) =>
      call(page, "walk", "wasm", ["run"], "./nowhere/"),
    );
    await expect(failing).rejects.toThrow(/nowhere\/ort\.wasm\.bundle\.min\.js cannot be loaded/);
  });
});
