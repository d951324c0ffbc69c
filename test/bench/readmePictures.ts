/**
 * Makes the pictures of README from the sample portrait: `npx tsx test/bench/readmePictures.ts`.
 * Row 1: photo, avatar in the photo's light, albedo, normals. Row 2: the same head in Babylon under other
 * lights, turned, with its hair; once it smiles.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { exportMosar } from "../../sdk/export/exportMosar";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { type RenderOptions, renderAvatar } from "../../sdk/shading/renderAvatar";
import type { Avatar, Photo } from "../../sdk/types";
import { bundlePage } from "../browser/harness/bundlePage";
import { experimentsOf } from "../browser/harness/experimentsOf";
import { withPage } from "../browser/harness/withPage";
import type { Experiments, ReadmeScene } from "./readmePage";

const ROOT = join(import.meta.dirname, "../..");
const CELL = 300;

/** Of the second row; drawn by Babylon, colours are intensities of directional lights. */
const SCENES: readonly ReadmeScene[] = [
  { yaw: -0.5, ambient: 0.3, lamps: [{ towards: [-0.9, 0.35, 0.6], color: [4.2, 3.7, 3.1] }] },
  {
    yaw: 0,
    ambient: 0.2,
    lamps: [
      { towards: [0.8, 0.3, 0.6], color: [4.4, 3.4, 2.4] },
      { towards: [-1, 0.1, -0.3], color: [0.9, 1.8, 4] },
    ],
    face: { mouthSmileLeft: 0.8, mouthSmileRight: 0.8, cheekSquintLeft: 0.5, cheekSquintRight: 0.5 },
  },
  { yaw: 0.6, ambient: 0.5, lamps: [{ towards: [0.3, 0.7, 0.8], color: [3.2, 3.3, 3.5] }] },
  {
    yaw: 1.2,
    ambient: 0.2,
    lamps: [
      { towards: [0.6, 0.2, 0.9], color: [2.6, 2.5, 2.3] },
      { towards: [0.2, 0.4, -1], color: [5, 4.4, 3.4] },
    ],
  },
];

const photo = await decodePhoto(join(ROOT, "samples/assets/astronaut.png"));
const runtime = await AvatarRuntime.create({ assetsUrl: join(ROOT, "models"), device: "wasm" });
const avatar = await runtime.createAvatar(photo, { textureSize: 1024 });
await runtime.dispose();
const close = zoomed(avatar);
const cells = [
  await photoCell(photo, avatar),
  await cell(close, {}),
  await cell(close, { mode: "albedo" }),
  await cell(close, { mode: "normal" }),
  ...(await inBabylon(avatar)),
];
await sharp({ create: { width: 4 * CELL, height: 2 * CELL, channels: 3, background: "#20222a" } })
  .composite(cells.map((input, i) => ({ input, left: (i % 4) * CELL, top: Math.floor(i / 4) * CELL })))
  .jpeg({ quality: 88 })
  .toFile(join(ROOT, "samples/assets/readme.jpg"));

/** Side of the square about the face in the photo, px. */
function faceSide({ landmarks }: Avatar): number {
  return 3.6 * landmarks.outerEyeDistancePx;
}

function faceCentre({ landmarks }: Avatar): [number, number] {
  return [landmarks.points[2 * 6], landmarks.points[2 * 6 + 1] + 0.15 * landmarks.outerEyeDistancePx];
}

async function photoCell({ rgba, width, height }: Photo, of: Avatar): Promise<Buffer> {
  const side = Math.round(faceSide(of));
  const [x, y] = faceCentre(of);
  const [left, top] = [Math.round(x - side / 2), Math.round(y - side / 2)];
  const raw = { width, height, channels: 4 as const };
  return sharp(Buffer.from(rgba), { raw })
    .extract({ left, top, width: side, height: side })
    .resize(CELL, CELL)
    .png()
    .toBuffer();
}

/** The avatar with the photo's camera cut to the face. */
function zoomed(of: Avatar): Avatar {
  const { camera } = of.fit;
  const scale = CELL / faceSide(of);
  const [x, y] = faceCentre(of);
  const half = faceSide(of) / 2;
  return {
    ...of,
    fit: {
      ...of.fit,
      camera: {
        width: CELL,
        height: CELL,
        focalPx: camera.focalPx * scale,
        centreX: (camera.centreX - x + half) * scale,
        centreY: (camera.centreY - y + half) * scale,
      },
    },
  };
}

/** The avatar as a game shows it, hair and all, in each of the scenes. */
async function inBabylon(of: Avatar): Promise<Buffer[]> {
  const file = "out/readme.mosar";
  mkdirSync(join(ROOT, "out"), { recursive: true });
  writeFileSync(join(ROOT, file), await exportMosar(of));
  const path = await bundlePage("test/bench/readmePage.ts");
  const run = experimentsOf<Experiments>();
  return withPage({ webgpu: false }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    const [side, drawn] = [3 * CELL, [] as Buffer[]];
    await run(page, "open", `/${file}`, side);
    for (const scene of SCENES) {
      const pixels = Buffer.from(await run(page, "draw", scene), "base64");
      const picture = sharp(pixels, { raw: { width: side, height: side, channels: 4 } }).removeAlpha();
      drawn.push(await picture.resize(CELL, CELL).png().toBuffer());
    }
    return drawn;
  });
}

async function cell(of: Avatar, options: RenderOptions): Promise<Buffer> {
  const { rgba, width, height } = renderAvatar(of, { ...options, supersample: 3 });
  return sharp(Buffer.from(rgba), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
