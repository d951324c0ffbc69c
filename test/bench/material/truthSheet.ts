import sharp from "sharp";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { namesOf, TRUTH_LIGHTS, TRUTH_VIEWS } from "../../reference/truthScene";
import { stackPictures } from "../sheet/stackPictures";
import type { TruthShotOf } from "./drawTruthShots";

const CELL = 240;

/**
 * The medium tone with gloss, PNG. A row a light and head; columns: skin, Babylon's PBR, path tracer, from the front and then of
 * the ear.
 */
export async function truthSheet(shots: readonly TruthShotOf[]): Promise<Buffer> {
  const glossy = shots.filter(({ gloss }) => gloss);
  const heads = [...new Set(glossy.map(({ noise }) => noise))];
  // Both views of a head have their own noise.
  const views = namesOf(TRUTH_VIEWS).length;
  const rows: Buffer[] = [];
  for (let head = 0; head < heads.length; head += views) {
    for (const light of namesOf(TRUTH_LIGHTS).keys()) {
      const cells: Buffer[] = [];
      for (const noise of heads.slice(head, head + views)) {
        const [skin, stock] = (["skin", "stock"] as const).map(
          (name) => glossy.find((shot) => shot.noise === noise && shot.light === light && shot.material === name)!,
        );
        cells.push(await cell(skin, drawnOf(skin)), await cell(stock, drawnOf(stock)), await cell(skin, truthOf(skin)));
      }
      rows.push(await stackPictures(cells, { width: CELL, height: CELL }, "left"));
    }
  }
  return stackPictures(rows, { width: 3 * views * CELL, height: CELL }, "top");
}

/** N * 3, as in the truth's picture. */
function drawnOf({ picture, drawn }: TruthShotOf): Float32Array {
  return Float32Array.from({ length: 3 * picture.pixels.length }, (_, i) => {
    return drawn[3 * picture.pixels[Math.floor(i / 3)] + (i % 3)];
  });
}

function truthOf({ picture, light, tone }: TruthShotOf): Float32Array {
  return picture.diffuse[light][tone].map((value, i) => value + picture.gloss[light][Math.floor(i / 3)]);
}

function cell({ picture, view }: TruthShotOf, values: Float32Array): Promise<Buffer> {
  const side = TRUTH_VIEWS[view].size;
  const rgb = new Uint8Array(side * side * 3);
  picture.pixels.forEach((pixel, i) => {
    for (let c = 0; c < 3; c++) rgb[3 * pixel + c] = linearToSrgb8(Math.min(1, values[3 * i + c]));
  });
  return sharp(rgb, { raw: { width: side, height: side, channels: 3 } })
    .resize(CELL, CELL)
    .png()
    .toBuffer();
}
