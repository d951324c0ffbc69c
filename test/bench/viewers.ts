/**
 * The same GLB in Babylon with the plugin, in Babylon without it, and in three.js, side by side: out/viewers/NAME.png.
 *
 *   npm run bench:viewers [-- PHOTO|AVATAR.mosar ...]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { exportGlb } from "../../sdk/export/exportGlb";
import { readMosar } from "../../sdk/export/readMosar";
import type { Avatar } from "../../sdk/types";
import { bundlePage, ROOT } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { Experiments, View } from "./viewers/viewersPage";

const OUT = "out/viewers";
const SIDE = 520;
const VIEWS: readonly View[] = [
  { yaw: -0.35, face: {} },
  { yaw: 0.6, face: { mouthSmileLeft: 0.8, mouthSmileRight: 0.8, jawOpen: 0.25, eyeBlinkLeft: 1 } },
];
const paths = process.argv.length > 2 ? process.argv.slice(2) : [join(ROOT, "samples/assets/astronaut.png")];
mkdirSync(join(ROOT, OUT), { recursive: true });
const bundle = await bundlePage("test/bench/viewers/viewersPage.ts");
const run = experimentsOf<Experiments>();
for (const path of paths) {
  const name = basename(path).replace(/\.\w+$/, "");
  const file = `${OUT}/${name}.glb`;
  const glb = await exportGlb(await avatarOf(path));
  writeFileSync(join(ROOT, file), glb);
  const columns = await withPage({ webgpu: false }, async ({ page, url }) => {
    await page.goto(url + bundle);
    await page.waitForFunction(() => "experiments" in globalThis);
    return [
      await run(page, "babylon", `/${file}`, SIDE, VIEWS, true),
      await run(page, "babylon", `/${file}`, SIDE, VIEWS, false),
      await run(page, "three", `/${file}`, SIDE, VIEWS),
    ];
  });
  const cells = columns.flatMap((column, i) =>
    column.map((png, row) => ({ input: Buffer.from(png, "base64"), left: i * SIDE, top: row * SIDE })),
  );
  const size = { width: columns.length * SIDE, height: VIEWS.length * SIDE, channels: 3 as const };
  await sharp({ create: { ...size, background: "#000" } })
    .composite(cells)
    .png()
    .toFile(join(ROOT, `${OUT}/${name}.png`));
  console.log(`${OUT}/${name}.png: Babylon with the plugin, Babylon, three.js; ${file} has ${glb.length} bytes`);
}

async function avatarOf(path: string): Promise<Avatar> {
  const bytes = new Uint8Array(readFileSync(path));
  if (path.endsWith(".mosar")) return readMosar(bytes);
  const runtime = await AvatarRuntime.create({ assetsUrl: join(ROOT, "models"), device: "wasm" });
  const avatar = await runtime.createAvatar(bytes, { textureSize: 1024 });
  await runtime.dispose();
  return avatar;
}
