/**
 * Makes the pictures of README from the sample portrait: `npx tsx test/bench/readmePictures.ts`.
 * Row 1: photo, avatar in the photo's light, albedo, normals. Row 2: the same head under other lights, turned.
 */
import { join } from "node:path";
import sharp from "sharp";
import { AvatarRuntime } from "../../sdk/AvatarRuntime";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { type RenderOptions, renderAvatar } from "../../sdk/shading/renderAvatar";
import type { Avatar, Photo } from "../../sdk/types";
import { type Lamp, lampLight } from "./lampLight";

const ROOT = join(import.meta.dirname, "../..");
const CELL = 300;

const SCENES: readonly { yaw: number; ambient: number; lamps: readonly Lamp[] }[] = [
  { yaw: -0.5, ambient: 0.12, lamps: [{ direction: [-0.9, 0.3, 0.5], color: [9, 7.5, 6] }] },
  {
    yaw: 0,
    ambient: 0.1,
    lamps: [
      { direction: [0.8, 0.5, 0.2], color: [8, 6, 4] },
      { direction: [-1, 0.1, -0.3], color: [1.5, 3, 7] },
    ],
  },
  { yaw: 0.6, ambient: 0.25, lamps: [{ direction: [0.1, 1, 0.3], color: [5, 5.2, 5.6] }] },
  {
    yaw: 1.2,
    ambient: 0.08,
    lamps: [
      { direction: [0.6, 0.2, 0.9], color: [6, 5.5, 5] },
      { direction: [0.2, 0.4, -1], color: [9, 8, 6] },
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
  ...(await Promise.all(
    SCENES.map((scene) => cell(turned(close, scene.yaw), { light: lampLight(scene.ambient, scene.lamps) })),
  )),
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

/** Upright before the camera, turned by `yaw`, neutral. */
function turned(of: Avatar, yaw: number): Avatar {
  const distance = -of.fit.headToCamera[11];
  const [cos, sin] = [Math.cos(yaw), Math.sin(yaw)];
  const headToCamera = Float64Array.of(cos, 0, sin, 0, 0, 1, 0, -0.008, -sin, 0, cos, -distance);
  const camera = { ...of.fit.camera, focalPx: (CELL * distance) / 0.31, centreX: CELL / 2, centreY: CELL / 2 };
  return { ...of, fit: { ...of.fit, headToCamera, camera, expression: new Float32Array(of.fit.expression.length) } };
}

async function cell(of: Avatar, options: RenderOptions): Promise<Buffer> {
  const { rgba, width, height } = renderAvatar(of, { ...options, supersample: 3 });
  return sharp(Buffer.from(rgba), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
