import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes the manifest entry of skin_maps.onnx from the file as it is and from out/metrics.json of its training:
 *
 *   npx tsx models/train/skin/recordModel.ts [MODELS]
 */
const MODELS = process.argv[2] ?? join(import.meta.dirname, "../..");
const METRICS = join(import.meta.dirname, "out/metrics.json");

const path = join(MODELS, "manifest.json");
const manifest = JSON.parse(readFileSync(path, "utf8"));
const bytes = readFileSync(join(MODELS, "skin_maps.onnx"));
manifest.models.skin_maps = {
  file: "skin_maps.onnx",
  version: "1.0.0",
  task: "Light and skin of the unwrapped texture: albedo, gloss, what is skin, the skin's tone",
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  inputs: {
    maps: {
      dims: [1, 17, 256, 256],
      meaning:
        "texture 3 (sRGB code) times visibility, visibility, normal 3 (camera frame), position 3 (head frame, dm), anchor albedo 3 (sRGB code), anchor log shading 3, ambient occlusion",
    },
    cues: {
      dims: [1, 13],
      meaning: "logs of sclera, background, exposure and the anchor's light: sdk/stages/light/cueVector.ts",
    },
  },
  outputs: {
    albedo: { dims: [1, 3, 256, 256], meaning: "sRGB code, right up to one gain per channel" },
    surface: { dims: [1, 3, 256, 256], meaning: "specular S, roughness R, 0..1 whether it is skin" },
    light: { dims: [1, 27], meaning: "residual of the anchor's spherical harmonics, bands 0-2" },
    tone: { dims: [1, 6], meaning: "brightness, red and blue of the mean skin's log albedo, log of their spreads" },
  },
  licence: "MIT",
  script: "bash models/train/train.sh",
  source:
    "generated people (models/train/skin) of head.bin; skins and environments: CC0 (MakeHuman, Poly Haven), see NOTICE",
  quality: existsSync(METRICS) ? JSON.parse(readFileSync(METRICS, "utf8")) : "models/README.md",
};
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
