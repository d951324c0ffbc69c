import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { bundlePage } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { EngineKind } from "../browser/pages/createScene";
import type { Experiments } from "../browser/pages/soak";
import type { OnSample } from "./SoakSample";
import { soakPhoto } from "./soakPhoto";

const MEGABYTE = 2 ** 20;
const run = experimentsOf<Experiments>();

/** Avatars in one page: made in the SDK's worker, shown in a Babylon scene, saved as GLB every tenth time, and gone. */
export async function soakPage(count: number, kind: EngineKind, onSample: OnSample): Promise<void> {
  const path = await bundlePage("test/browser/pages/soak.ts");
  await bundlePage("sdk/worker/worker.ts");
  const photo = (await soakPhoto()).toString("base64");
  await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    await run(page, "open", kind, photo);
    for (let avatar = 1; avatar <= count; avatar++) {
      const counts = await run(page, "avatar", avatar % 10 === 1);
      onSample(avatar, { ...counts, ...(await memoryOf(page)) });
    }
    await run(page, "close");
  });
}

/** After a collection of garbage: JavaScript of the page, and the whole of its process, worker and WebAssembly included. */
async function memoryOf(page: Page): Promise<Record<string, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { "heap MB": usedSize / MEGABYTE, ...(await processMemory(page)) };
}

/** Resident memory of the page's process and of the GPU's; where there is no /proc, none. */
async function processMemory(page: Page): Promise<Record<string, number>> {
  const browser = await page.context().browser()?.newBrowserCDPSession();
  if (!browser || process.platform !== "linux") return {};
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  await browser.detach();
  const held = (type: string) =>
    processInfo.filter((info) => info.type === type).reduce((sum, { id }) => sum + residentMegabytes(id), 0);
  return { "page process MB": held("renderer"), "GPU process MB": held("GPU") };
}

function residentMegabytes(id: number): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, "utf8")) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}
