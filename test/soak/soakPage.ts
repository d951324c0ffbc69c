import { bundleSoakPage } from "../browser/harness/bundleSoakPage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { EngineKind } from "../browser/pages/createScene";
import type { Experiments } from "../browser/pages/soak";
import { pageMemory } from "./pageMemory";
import type { OnSample } from "./SoakSample";
import { soakPhoto } from "./soakPhoto";

const run = experimentsOf<Experiments>();

/** Avatars in one page: made in the SDK's worker, shown in a Babylon scene, saved as GLB every tenth time, and gone. */
export async function soakPage(count: number, kind: EngineKind, onSample: OnSample): Promise<void> {
  const path = await bundleSoakPage();
  const photo = (await soakPhoto()).toString("base64");
  await withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    await run(page, "open", kind, photo);
    for (let avatar = 1; avatar <= count; avatar++) {
      const { held } = await run(page, "avatar", avatar % 10 === 1);
      onSample(avatar, { ...held, ...(await pageMemory(page)) });
    }
    await run(page, "close");
  });
}
