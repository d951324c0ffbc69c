/**
 * Before and after the skin network, to look at: out/split-sheet.png, a row a photo, and out/split/NAME.png.
 * Columns: photo | D of the closed form, of the network | the avatar of each under one studio lamp | network in the photo's light.
 *
 *   npm run bench:split-sheet [-- PHOTO ...]
 *
 * Without photos it takes ../shared/data/photos, or test/data where that is missing.
 */
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { AvatarError } from "../../sdk/AvatarError";
import { type AvatarTools, createAvatarFromPhoto } from "../../sdk/createAvatarFromPhoto";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { type RenderOptions, renderAvatar } from "../../sdk/shading/renderAvatar";
import type { Avatar } from "../../sdk/types";
import { listPhotos } from "./accuracy/listPhotos";
import { lampLight } from "./lampLight";
import { openBenchTools, REPOSITORY, SHARED_DATA } from "./openBenchTools";
import { cutSquare } from "./sheet/cutSquare";
import { faceSquare } from "./sheet/faceSquare";
import { stackPictures } from "./sheet/stackPictures";

const CELL = 320;
const lamp = lampLight(0.25, [{ direction: [-0.55, 0.45, 0.7], color: [6, 6, 6] }]);

const { positionals } = parseArgs({ allowPositionals: true });
const folders = [join(SHARED_DATA, "photos"), join(REPOSITORY, "test/data")];
const photos = positionals.length > 0 ? positionals : (folders.map(listPhotos).find((list) => list.length > 0) ?? []);
const out = join(REPOSITORY, "out");
mkdirSync(join(out, "split"), { recursive: true });
const tools = await openBenchTools();
const rows: Buffer[] = [];
for (const path of photos) {
  try {
    const row = await sheetRow(path, tools);
    await sharp(row).toFile(join(out, "split", `${basename(path).replace(/\.\w+$/, "")}.png`));
    rows.push(row);
    process.stderr.write(`${basename(path)}\n`);
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    process.stderr.write(`${basename(path)}: ${error.code}\n`);
  }
}
await stackPictures(rows, { width: 6 * CELL, height: CELL }, "top").then((sheet) =>
  sharp(sheet).toFile(join(out, "split-sheet.png")),
);
await tools.inference.dispose();
process.exit(0);

async function sheetRow(path: string, tools: AvatarTools): Promise<Buffer> {
  const photo = await decodePhoto(path);
  const [closed, learned] = [
    await createAvatarFromPhoto(photo, tools, { textureSize: 1024, learnedSkin: false }),
    await createAvatarFromPhoto(photo, tools, { textureSize: 1024 }),
  ];
  const drawn: [Avatar, RenderOptions][] = [
    [closed, { mode: "albedo" }],
    [learned, { mode: "albedo" }],
    [closed, { light: lamp }],
    [learned, { light: lamp }],
    [learned, {}],
  ];
  const pictures = [photo, ...drawn.map(([avatar, options]) => renderAvatar(avatar, options))];
  const square = faceSquare(photo, learned.landmarks);
  const cells = await Promise.all(pictures.map((picture) => cutSquare(picture, square, CELL)));
  return stackPictures(cells, { width: CELL, height: CELL }, "left");
}
