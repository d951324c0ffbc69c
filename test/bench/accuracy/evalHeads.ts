import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { skinToneGroup } from "../../../models/train/render/skinToneGroup";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import type { BenchHead } from "./BenchHead";
import { readNpz } from "./readNpz";

/** Number of skin in the index image. */
const SKIN = 1;

interface Description {
  readonly width: number;
  readonly height: number;
  readonly focal_px: number;
  readonly cx: number;
  readonly cy: number;
  readonly sh81_camera: readonly (readonly number[])[];
}

/** The path-traced portraits of a folder: NAME.jpg, NAME.json, NAME_truth.npz. */
export async function evalHeads(folder: string): Promise<BenchHead[]> {
  const names = readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
  return Promise.all(names.sort().map((name) => readHead(folder, name)));
}

async function readHead(folder: string, name: string): Promise<BenchHead> {
  const description: Description = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const truth = readNpz(readFileSync(join(folder, `${name}_truth.npz`)));
  const { width, height, focal_px: focalPx, cx: centreX, cy: centreY } = description;
  const skin = Uint8Array.from(truth.index.data, (kind) => (kind === SKIN ? 1 : 0));
  const albedo = truth.albedo_linear.data;
  return {
    name,
    group: skinToneGroup(...meanColor(albedo, skin)),
    photo: await decodePhoto(join(folder, `${name}.jpg`)),
    camera: { width, height, focalPx, centreX, centreY },
    skin,
    depth: truth.depth_cm.data.map((depth) => depth / 100),
    albedo,
    radiance: truth.radiance_linear.data,
    light: { sh: Float64Array.from(description.sh81_camera.flat()) },
  };
}

function meanColor(picture: Float32Array, mask: Uint8Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  mask.forEach((inside, pixel) => {
    if (!inside) return;
    count++;
    for (let c = 0; c < 3; c++) sum[c] += picture[pixel * 3 + c];
  });
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}
