import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const MEGABYTE = 2 ** 20;

/** After a collection of garbage: JavaScript of the page, and the whole of its process, worker and WebAssembly included. */
export async function pageMemory(page: Page): Promise<Record<string, number>> {
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
