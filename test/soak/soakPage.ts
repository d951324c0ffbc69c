import type { Page } from "playwright-core";
import { bundleSoakPage } from "../browser/harness/bundleSoakPage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { EngineKind } from "../browser/pages/createScene";
import type { Disturbance, Experiments } from "../browser/pages/soak";
import { disturbances, isRightEnding } from "./disturbances";
import { pageMemory } from "./pageMemory";
import type { OnSample } from "./SoakSample";
import { soakPhoto } from "./soakPhoto";

const run = experimentsOf<Experiments>();

/**
 * Avatars in one page: made in the SDK's worker, shown in a Babylon scene, saved as GLB every tenth time, and gone.
 * @param chaos a seed: before each avatar but the first, a call goes wrong by chance
 */
export async function soakPage(count: number, kind: EngineKind, onSample: OnSample, chaos?: number): Promise<void> {
  const disturbed = chaos === undefined ? [] : disturbances(chaos, count, kind);
  const path = await bundleSoakPage();
  const photo = (await soakPhoto()).toString("base64");
  await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    await run(page, "open", kind, photo);
    await run(page, "preload");
    for (let avatar = 1; avatar <= count; avatar++) {
      if (avatar > 1 && disturbed[avatar]) await disturb(page, disturbed[avatar]);
      const { held } = await run(page, "avatar", avatar % 10 === 1);
      onSample(avatar, { ...held, ...(await pageMemory(page)) });
    }
    await run(page, "close");
  });
}

/** @throws Error when the calls do not end as they must */
async function disturb(page: Page, disturbance: Disturbance): Promise<void> {
  const endings = await run(page, "disturb", disturbance);
  // The thread that took the place of an aborted one has opened what was needed since.
  await run(page, "preload");
  console.error(`${disturbance.kind}, ${disturbance.stage} + ${disturbance.delay} ms: ${endings}`);
  if (!isRightEnding(disturbance, endings)) throw new Error(`not as it must: ${endings}`);
}
