import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { skinToneGroup } from "../../models/train/render/skinToneGroup";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import type { BenchHead } from "./BenchHead";
import { readNpz } from "./readNpz";

interface EvalCamera {
  readonly width: number;
  readonly height: number;
  readonly focal_px: number;
  readonly cx: number;
  readonly cy: number;
  readonly sh81_camera: readonly (readonly number[])[];
}

/** The path-traced heads of data/eval (NAME.jpg, NAME.json, NAME_truth.npz); none when the folder is missing. */
export async function readEvalHeads(folder: string): Promise<BenchHead[]> {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -5))
    .sort();
  return Promise.all(names.map((name) => readEvalHead(folder, name)));
}

async function readEvalHead(folder: string, name: string): Promise<BenchHead> {
  const json: EvalCamera = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const truth = readNpz(readFileSync(join(folder, `${name}_truth.npz`)));
  const floats = (key: string) => Float32Array.from(truth.get(key)!.data);
  const surface = Uint8Array.from(truth.get("index")!.data);
  const albedo = floats("albedo_linear");
  return {
    name,
    photo: await decodePhoto(join(folder, `${name}.jpg`)),
    camera: { width: json.width, height: json.height, focalPx: json.focal_px, centreX: json.cx, centreY: json.cy },
    depth: floats("depth_cm").map((cm, i) => (surface[i] === 0 ? Number.POSITIVE_INFINITY : cm / 100)),
    surface,
    albedo,
    radiance: floats("radiance_linear"),
    light: { sh: Float64Array.from(json.sh81_camera.flat()) },
    group: groupOf(albedo, surface),
  };
}

function groupOf(albedo: Float32Array, surface: Uint8Array) {
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < surface.length; i++) {
    if (surface[i] !== 1) continue;
    count++;
    for (let c = 0; c < 3; c++) sum[c] += albedo[3 * i + c];
  }
  return skinToneGroup(sum[0] / count, sum[1] / count, sum[2] / count);
}
