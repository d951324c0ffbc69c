/**
 * How the fitted head lies on the photo, to look at: out/shape-sheet.png, a row a photo, and out/shape/NAME.png.
 * Columns: photo | head over it | head in clay | outlines: head cyan, person mask yellow.
 *
 *   npm run bench:shape-sheet [-- PHOTO ...]
 *
 * Without photos it takes ../shared/data/photos, or test/data where that is missing.
 */
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { AvatarError } from "../../sdk/AvatarError";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { fitPhoto } from "../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../sdk/stageClock";
import { segmentPerson } from "../../sdk/stages/segmentPerson";
import type { PersonMask, Photo } from "../../sdk/types";
import { listPhotos } from "./accuracy/listPhotos";
import { openBenchTools, REPOSITORY, SHARED_DATA } from "./openBenchTools";
import { clayHead } from "./sheet/clayHead";
import { cutSquare } from "./sheet/cutSquare";
import { faceSquare, type PhotoSquare } from "./sheet/faceSquare";
import { GREY, stackPictures } from "./sheet/stackPictures";

const CELL = 400;
const CYAN = [0, 230, 255];
const YELLOW = [255, 215, 0];
const { positionals } = parseArgs({ allowPositionals: true });
const folders = [join(SHARED_DATA, "photos"), join(REPOSITORY, "test/data")];
const photos = positionals.length > 0 ? positionals : (folders.map(listPhotos).find((list) => list.length > 0) ?? []);
const out = join(REPOSITORY, "out");
mkdirSync(join(out, "shape"), { recursive: true });
const tools = await openBenchTools();
const rows: Buffer[] = [];
for (const path of photos) {
  try {
    const row = await sheetRow(await decodePhoto(path));
    await sharp(row).toFile(join(out, "shape", `${basename(path).replace(/\.\w+$/, "")}.png`));
    rows.push(row);
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    process.stderr.write(`${basename(path)}: ${error.code}\n`);
  }
}
const sheet = await stackPictures(rows, { width: 4 * CELL, height: CELL }, "top");
await sharp(sheet).toFile(join(out, "shape-sheet.png"));
await tools.inference.dispose();
process.exit(0);

async function sheetRow(photo: Photo): Promise<Buffer> {
  const { landmarks, fit } = await fitPhoto(photo, tools, createStageClock(undefined, undefined));
  const mask = await segmentPerson(photo, landmarks, tools.inference);
  const square = faceSquare(photo, landmarks);
  const seen = await cutSquare(photo, square, CELL);
  const { rgba } = clayHead(tools.head, fit, square, CELL);
  const clay = sharp(Buffer.from(rgba), { raw: { width: CELL, height: CELL, channels: 4 } });
  const half = Buffer.from(rgba.map((value, i) => (i % 4 === 3 ? value * 0.6 : value)));
  const lines = new Uint8ClampedArray(CELL * CELL * 4);
  drawOutline((x, y) => rgba[4 * (y * CELL + x) + 3] > 0, CYAN, lines);
  drawOutline(insideMask(mask, photo, square), YELLOW, lines);
  const over = (picture: Buffer, data: Buffer) =>
    sharp(picture)
      .composite([{ input: data, raw: { width: CELL, height: CELL, channels: 4 } }])
      .png()
      .toBuffer();
  return stackPictures(
    [
      seen,
      await over(seen, half),
      await clay.flatten({ background: GREY }).png().toBuffer(),
      await over(await sharp(seen).modulate({ brightness: 0.7 }).toBuffer(), Buffer.from(lines)),
    ],
    { width: CELL, height: CELL },
    "left",
  );
}

function insideMask({ width, height, data }: PersonMask, photo: Photo, { left, top, side }: PhotoSquare) {
  return (x: number, y: number): boolean => {
    const column = Math.floor(((left + ((x + 0.5) / CELL) * side) * width) / photo.width);
    const row = Math.floor(((top + ((y + 0.5) / CELL) * side) * height) / photo.height);
    return data[row * width + column] > 0.5;
  };
}

/** Two pixels wide where inside and outside meet. */
function drawOutline(
  inside: (x: number, y: number) => boolean,
  color: readonly number[],
  rgba: Uint8ClampedArray,
): void {
  for (let y = 1; y < CELL - 1; y++) {
    for (let x = 1; x < CELL - 1; x++) {
      if (inside(x, y) === inside(x + 1, y) && inside(x, y) === inside(x, y + 1)) continue;
      for (const i of [y * CELL + x, y * CELL + x + 1, (y + 1) * CELL + x]) rgba.set([...color, 255], 4 * i);
    }
  }
}
