/**
 * Runs the command line's chain on every photo of ../shared/data/photos and test/data:
 * out/overview/NAME/ with all its files, out/overview/NAME.png the sheet.
 *
 *   npx tsx test/bench/overview.ts [--relight LIGHT.hdr] [PHOTO ...]
 */
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { AvatarError } from "../../sdk/AvatarError";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { readLight } from "../../sdk/cli/readLight";
import { writeAvatar } from "../../sdk/cli/writeAvatar";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { listPhotos } from "./accuracy/listPhotos";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { relight: { type: "string" } } });
const root = join(import.meta.dirname, "../..");
const shared = join(root, "../shared/data");
const usualLight = join(shared, "hdr/studio_small_03.hdr");
const light = values.relight ?? (existsSync(usualLight) ? usualLight : undefined);
const relight = light === undefined ? undefined : await readLight(light);
const photos =
  positionals.length > 0 ? positionals : [join(shared, "photos"), join(root, "test/data")].flatMap(listPhotos);
const out = join(root, "out/overview");
mkdirSync(out, { recursive: true });
const runtime = await AvatarRuntime.create({ assetsUrl: join(root, "models"), device: "wasm" });
for (const path of photos) {
  const name = basename(path).replace(/\.\w+$/, "");
  try {
    const photo = await decodePhoto(path);
    const avatar = await runtime.createAvatar(photo);
    await writeAvatar(avatar, photo, join(out, name), { relight });
    copyFileSync(join(out, name, "overview.png"), join(out, `${name}.png`));
    const { photoErrorPsnr, warnings, landmarkErrorPx } = avatar.report;
    const doubts = warnings.map(({ code }) => code).join(", ");
    console.log(
      `${name}: PSNR ${photoErrorPsnr.toFixed(1)} dB, landmarks ${landmarkErrorPx.mean.toFixed(2)} px, ${doubts}`,
    );
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    console.log(`${name}: ${error.code}: ${error.message}`);
  }
}
await runtime.dispose();
process.exit(0);
