import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readHeadModel } from "../../sdk/head/readHeadModel";
import { readLandmarkCalibration } from "../../sdk/head/readLandmarkCalibration";
import { readShapeCalibration } from "../../sdk/head/readShapeCalibration";
import { createInferenceSession } from "../../sdk/inference/createInferenceSession";
import { loadAsset } from "../../sdk/inference/loadAsset";
import { parseManifest } from "../../sdk/inference/loadManifest";
import { loadOrt } from "../../sdk/inference/loadOrt";
import { type AssetServer, startAssetServer } from "../fixtures/assetServer";
import { doublingNetwork } from "../fixtures/doublingNetwork";
import { encodeHeadModel } from "../fixtures/encodeHeadModel";
import { faceModel } from "../fixtures/faceModel";
import type { FuzzTarget } from "./FuzzTarget";

const read = (file: string) => Uint8Array.from(readFileSync(join(import.meta.dirname, "../../models", file)));

/** What servers, proxies and git put in the place of a file. */
const INSTEAD: readonly Uint8Array[] = [
  "<!doctype html><html><head><title>404</title></head><body>Not found</body></html>",
  "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n",
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
  '{"message":"rate limited"}',
].map((text) => new TextEncoder().encode(text));

export interface ModelTargets {
  readonly targets: readonly FuzzTarget[];
  close(): Promise<void>;
}

/**
 * Model files as a runtime takes them, over HTTP and against the manifest's size and sha256 ("checked"), and the readers
 * behind that check, which must hold when the manifest is wrong too.
 */
export async function openModelTargets(): Promise<ModelTargets> {
  let answer: Uint8Array = new Uint8Array();
  const server = await startAssetServer((_, response) => response.end(answer));
  const head = encodeHeadModel(faceModel());
  const network = read("face_detection_short.onnx");
  const checked = (kind: string, seed: Uint8Array): FuzzTarget => ({
    kind: `${kind}, checked`,
    seeds: [seed, ...INSTEAD],
    use: async (bytes) => {
      answer = bytes;
      return loadChecked(server, seed);
    },
  });
  const reader = (kind: string, seeds: readonly Uint8Array[], use: (bytes: Uint8Array) => unknown): FuzzTarget => ({
    kind: `${kind}, read`,
    seeds,
    use: async (bytes) => {
      await use(bytes);
      return "read";
    },
  });
  const ort = await loadOrt("wasm", "");
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "fatal";
  const targets = [
    checked("head.bin", head),
    checked("onnx", network),
    reader("head.bin", [head], readHeadModel),
    reader("calibration", [read("landmark-calibration.bin")], readLandmarkCalibration),
    reader("calibration", [read("shape-calibration.bin")], readShapeCalibration),
    reader("manifest.json", [read("manifest.json"), ...INSTEAD], (bytes) => parseManifest(bytes, "manifest.json")),
    reader("onnx", [doublingNetwork(), network], async (bytes) => {
      await (await createInferenceSession(ort, bytes)).release();
    }),
  ];
  return { targets, close: () => server.close() };
}

/** @returns "model" for the very file; @throws when another one passes */
async function loadChecked(server: AssetServer, seed: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(seed).digest("hex");
  const bytes = await loadAsset(server.url, { expected: { bytes: seed.length, sha256 } });
  if (!Buffer.from(bytes).equals(seed)) throw new Error("a damaged file passed");
  return "the file itself";
}
