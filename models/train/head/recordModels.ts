import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the manifest entries of the head model, the shape network and both calibrations from the files as they are. */
const MODELS = join(import.meta.dirname, "../..");
const ICT = "ICT-FaceKit light face model (MIT, (c) 2020 USC Institute for Creative Technologies)";

const ENTRIES = {
  head: {
    file: "head.bin",
    version: "1.0.0",
    task: "Morphable head: topology, UV atlas, identity modes, ARKit expressions, regions, landmarks, eyes (FORMAT.md)",
    licence: "MIT; shapes derived from ICT-FaceKit (MIT)",
    script: "bash models/train/head/build.sh",
    source: ICT,
    quality: "models/README.md; printed by models/train/head/check.py",
  },
  landmark_calibration: {
    file: "landmark-calibration.bin",
    version: "1.0.0",
    task: "Bias, response and covariance of the face-mesh landmarks on rendered heads (FORMAT.md)",
    licence: "MIT",
    script: "npm run models:calibrate",
    source: "rendered heads of head.bin seen through face_mesh.onnx",
    quality: "models/README.md; printed by the script",
  },
  shape: {
    file: "shape.onnx",
    version: "1.0.0",
    task: "Marks of the head's mesh with their spread, identity, expression and camera distance from a face's crop",
    inputs: {
      image: { dims: [1, 256, 256, 3], meaning: "sRGB, 0..1: the face mesh's window" },
      landmarks: { dims: [1, 956], meaning: "the 478 landmarks, x and y in -.5 .. .5 of the crop" },
    },
    outputs: {
      points: { dims: [1, 320, 2], meaning: "marks (shape_calibration says which points), -.5 .. .5 of the crop" },
      sigma: { dims: [1, 320], meaning: "standard deviation along each axis, share of the crop" },
      identity: { dims: [1, 100], meaning: "sigma" },
      expression: { dims: [1, 51], meaning: "ARKit weights" },
      distance: { dims: [1, 2], meaning: "log metres from the camera, log of its standard deviation" },
    },
    licence: "MIT; trunk begun from MediaPipe Face Mesh (Apache-2.0, The MediaPipe Authors; modified)",
    script: "bash models/train/shape/train.sh",
    source:
      "face_mesh.onnx trunk, trained on generated people (models/train/shape, models/train/skin) of head.bin; CC0 skins and environments, see NOTICE",
    quality: "models/README.md; printed by npm run bench:accuracy",
  },
  shape_calibration: {
    file: "shape-calibration.bin",
    version: "1.0.0",
    task: "Marks of the shape network and its errors on rendered heads (FORMAT.md)",
    licence: "MIT",
    script: "npx tsx models/train/shape/calibrateShape.ts",
    source: "rendered heads of head.bin seen through shape.onnx",
    quality: "models/README.md; printed by the script",
  },
};

const path = join(MODELS, "manifest.json");
const manifest = JSON.parse(readFileSync(path, "utf8"));
for (const [name, entry] of Object.entries(ENTRIES)) {
  const file = join(MODELS, entry.file);
  if (!existsSync(file)) continue;
  const bytes = readFileSync(file);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { file: fileName, version, task, ...rest } = entry;
  manifest.models[name] = { file: fileName, version, task, bytes: bytes.length, sha256, ...rest };
}
writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
