import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the manifest entries of the head model and of the landmark calibration from the files as they are. */
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
