/**
 * Sheets of avatars to look at, drawn by Babylon: turntable, ARKit's shapes, visemes, gaze, lids, turned head, levels of
 * detail, each picture with its label: out/sheets/NAME-SHEET.png.
 *
 *   npm run bench:sheets [-- [--sheet NAME ...] PHOTO|AVATAR.mosar ...]
 *
 * Without photos it takes the sample portrait. A photo's avatar stays beside its sheets as NAME.mosar.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { exportMosar } from "../../sdk/export/exportMosar";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { bundlePage, ROOT } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import { planSheets } from "./sheets/planSheets";
import type { Experiments } from "./sheets/sheetPage";

const OUT = "out/sheets";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sheet: { type: "string", multiple: true } },
});
const plans = planSheets().filter(({ name }) => values.sheet?.includes(name) ?? true);
const sources = positionals.length > 0 ? positionals : [join(ROOT, "samples/assets/astronaut.png")];
const nameOf = (path: string) => basename(path).replace(/\.\w+$/, "");
mkdirSync(join(ROOT, OUT), { recursive: true });
await makeAvatars(sources);
const page = await bundlePage("test/bench/sheets/sheetPage.ts");
const run = experimentsOf<Experiments>();
await withPage({ webgpu: false }, async ({ page: tab, url }) => {
  await tab.goto(url + page);
  await tab.waitForFunction(() => "experiments" in globalThis);
  for (const name of sources.map(nameOf)) {
    await run(tab, "open", `/${OUT}/${name}.mosar`);
    for (const plan of plans) {
      const file = `${OUT}/${name}-${plan.name}.png`;
      await run(tab, "begin", plan);
      for (const i of plan.cells.keys()) await run(tab, "draw", plan, i);
      writeFileSync(join(ROOT, file), Buffer.from(await run(tab, "end"), "base64"));
      console.log(file);
    }
  }
});

/** The .mosar file of every source, beside the sheets, where the page finds it. */
async function makeAvatars(paths: readonly string[]): Promise<void> {
  const photos = paths.filter((path) => !path.endsWith(".mosar"));
  for (const path of paths) {
    const target = join(ROOT, OUT, basename(path));
    if (path.endsWith(".mosar")) writeFileSync(target, readFileSync(path));
  }
  if (photos.length === 0) return;
  const runtime = await AvatarRuntime.create({ assetsUrl: join(ROOT, "models"), device: "wasm" });
  for (const path of photos) {
    const avatar = await runtime.createAvatar(await decodePhoto(path), { textureSize: 1024 });
    writeFileSync(join(ROOT, OUT, `${nameOf(path)}.mosar`), await exportMosar(avatar));
  }
  await runtime.dispose();
}
