/**
 * `npm run bench:iris`: how near irises of synthetic photos come to the known ones, by their size in the photo, from colour
 * and pattern and from colour alone. Eyes of the mean head under three lights that mirror a lamp or a window; CIE76 dE of the
 * iris with its pupil as it looks at 47 px. Truth, photos and what was made of them lie in out/iris.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { buildEyeball } from "../../sdk/head/buildEyeball";
import type { IrisFrame } from "../../sdk/head/iris/IrisFrame";
import { placeIris } from "../../sdk/head/iris/placeIris";
import { type BothEyes, photoEyes } from "../../sdk/head/photoEyes";
import type { Photo } from "../../sdk/types";
import { ROOT } from "../browser/harness/bundlePage";
import { irisErrors } from "../fixtures/irisErrors";
import { irisLights } from "../fixtures/irisLights";
import { drawIrises, type IrisScene, photographIrises } from "../fixtures/irisPhoto";
import { irisTruths } from "../fixtures/irisTruths";
import { officialHead } from "../fixtures/officialHead";
import { markdownTable } from "./markdownTable";
import { stackPictures } from "./sheet/stackPictures";

const OUT = join(ROOT, "out/iris");
const DIAMETERS = [12, 18, 22, 24, 36, 60, 100];
const TILE = { width: 200, height: 200 };
const SIDES = ["left", "right"] as const;
const model = officialHead();
const { radius, irisRadius } = model.eyes.left;
const irisAngle = Math.asin(irisRadius / radius);
/** An iris too small for a pattern: what is made of a photo by colour alone. */
const TINY: IrisFrame = { x: 0, y: 0, ax: 0.1, ay: 0, bx: 0, by: -1, share: irisRadius / radius };
mkdirSync(OUT, { recursive: true });

interface Trial {
  readonly diameter: number;
  readonly from: string;
  readonly pattern: number;
  readonly color: number;
  readonly milliseconds: number;
}
const trials: Trial[] = [];
for (const truth of irisTruths()) {
  for (const [l, { light, irradiance, mirrored }] of irisLights().entries()) {
    const scene = drawIrises(model, truth, light, 100);
    const sheet: Buffer[] = [];
    for (const diameter of DIAMETERS) {
      const { photo: raw, landmarks, fit } = photographIrises(model, scene, { diameter, mirrored, seed: l + 7 });
      const photo = await asJpeg(raw);
      const frame = (side: "left" | "right") => placeIris(model, fit, landmarks, side);
      const begin = performance.now();
      const eyes = photoEyes(photo, landmarks, irradiance, { left: frame("left"), right: frame("right") });
      const milliseconds = performance.now() - begin;
      const made = texturesOf(eyes);
      const plain = texturesOf(photoEyes(photo, landmarks, irradiance, { left: TINY, right: TINY }));
      for (const side of SIDES) {
        trials.push({
          diameter,
          from: eyes[side].report.from,
          pattern: irisErrors(made[side], scene.textures[side], irisAngle),
          color: irisErrors(plain[side], scene.textures[side], irisAngle),
          milliseconds,
        });
      }
      if (l === 1) sheet.push(await column(scene, photo, landmarks.points, diameter, made, plain));
    }
    if (l === 1) {
      const size = { width: TILE.width, height: 8 * TILE.height };
      writeFileSync(join(OUT, `${truth.name.replace(/\W+/g, "-")}.png`), await stackPictures(sheet, size, "left"));
    }
    console.error(
      truth.name,
      l,
      trials
        .slice(-12)
        .map((t) => `${t.diameter}:${t.from[0]} ${t.pattern.toFixed(1)}/${t.color.toFixed(1)}`)
        .join(" "),
    );
  }
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(
  markdownTable(
    [
      "iris px",
      "patterns found",
      "dE pattern mean",
      "worst",
      "dE colour alone mean",
      "worst",
      "nearer than colour",
      "ms mean",
      "worst",
    ],
    DIAMETERS.map((diameter) => {
      const own = trials.filter((trial) => trial.diameter === diameter);
      const found = own.filter(({ from }) => from === "pattern");
      const of = (key: "pattern" | "color" | "milliseconds") => own.map((trial) => trial[key]);
      const nearer = found.filter(({ pattern, color }) => pattern < color).length;
      return [
        diameter,
        `${found.length} of ${own.length}`,
        mean(of("pattern")),
        Math.max(...of("pattern")),
        mean(of("color")),
        Math.max(...of("color")),
        `${nearer} of ${found.length}`,
        mean(of("milliseconds")),
        Math.max(...of("milliseconds")),
      ];
    }),
  ),
);

function texturesOf(eyes: ReturnType<typeof photoEyes>): BothEyes<Uint8Array> {
  const texture = (side: "left" | "right") => buildEyeball(model, [], side, eyes[side]).texture.rgba;
  return { left: texture("left"), right: texture("right") };
}

/** As cameras save it: quality 88, colour at half the resolution. */
async function asJpeg(photo: Photo): Promise<Photo> {
  const { width, height, rgba } = photo;
  const jpeg = await sharp(rgba, { raw: { width, height, channels: 4 } })
    .jpeg({ quality: 88 })
    .toBuffer();
  return { ...photo, rgba: new Uint8ClampedArray(await sharp(jpeg).ensureAlpha().raw().toBuffer()) };
}

/** Left eye, then right eye: truth, photo, with pattern, by colour. */
async function column(
  { textures }: IrisScene,
  photo: { width: number; height: number; rgba: Uint8ClampedArray },
  points: Float32Array,
  diameter: number,
  made: BothEyes<Uint8Array>,
  plain: BothEyes<Uint8Array>,
): Promise<Buffer> {
  const iris = (rgba: Uint8Array) =>
    sharp(rgba, { raw: { width: 512, height: 512, channels: 4 } })
      .extract({ left: 140, top: 140, width: 232, height: 232 })
      .resize(TILE.width, TILE.height)
      .png()
      .toBuffer();
  const shown = (side: "left" | "right") => {
    const [x, y] = points.subarray((side === "left" ? 473 : 468) * 2);
    const half = Math.round(diameter * 0.62);
    const area = { left: Math.round(x) - half, top: Math.round(y) - half, width: 2 * half, height: 2 * half };
    return sharp(photo.rgba, { raw: { width: photo.width, height: photo.height, channels: 4 } })
      .extract(area)
      .resize(TILE.width, TILE.height, { kernel: "nearest" })
      .png()
      .toBuffer();
  };
  const tiles = SIDES.flatMap((side) => [iris(textures[side]), shown(side), iris(made[side]), iris(plain[side])]);
  return stackPictures(await Promise.all(tiles), TILE, "top");
}
