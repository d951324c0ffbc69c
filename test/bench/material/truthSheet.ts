import sharp from "sharp";
import { linearToSrgb8 } from "../../../sdk/image/srgb";
import { namesOf, TRUTH_LIGHTS, TRUTH_VIEWS } from "../../reference/truthScene";
import { stackPictures } from "../sheet/stackPictures";
import type { TruthShotOf } from "./drawTruthShots";

const CELL = 160;

/**
 * The medium tone with gloss, PNG; a column a light. Rows of each head: skin, Babylon's PBR, path tracer from the front, then the
 * same of the ear.
 */
export async function truthSheet(shots: readonly TruthShotOf[]): Promise<Buffer> {
  const lights = namesOf(TRUTH_LIGHTS);
  const glossy = shots.filter(({ gloss }) => gloss);
  const rows: Buffer[] = [];
  // Each view of each head has its own noise.
  for (const noise of new Set(glossy.map((shot) => shot.noise))) {
    const [skin, stock] = (["skin", "stock"] as const).map((name) =>
      lights.map((_, l) => glossy.find((s) => s.noise === noise && s.light === l && s.material === name)!),
    );
    for (const row of [
      skin.map((shot) => cell(shot, drawnOf(shot))),
      stock.map((shot) => cell(shot, drawnOf(shot))),
      skin.map((shot) => cell(shot, truthOf(shot))),
    ]) {
      rows.push(await stackPictures(await Promise.all(row), { width: CELL, height: CELL }, "left"));
    }
  }
  return stackPictures(rows, { width: lights.length * CELL, height: CELL }, "top");
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
