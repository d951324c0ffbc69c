import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { AvatarError } from "../../../sdk/AvatarError";
import { bakePointFields } from "../../../sdk/head/bake/bakePointFields";
import { bakeGeometryMaps } from "../../../sdk/head/bakeGeometryMaps";
import { poseHeadPoints } from "../../../sdk/head/poseHeadPoints";
import { scleraFromPhoto } from "../../../sdk/head/scleraFromPhoto";
import { decodePhoto } from "../../../sdk/image/decodePhoto";
import { detectFaces } from "../../../sdk/stages/detectFaces";
import { findLandmarks } from "../../../sdk/stages/findLandmarks";
import { fitHead } from "../../../sdk/stages/fitHead";
import { backgroundFromPhoto } from "../../../sdk/stages/light/backgroundFromPhoto";
import { cueVector } from "../../../sdk/stages/light/cueVector";
import { fitAnchor } from "../../../sdk/stages/light/fitAnchor";
import { skinExposure } from "../../../sdk/stages/light/skinExposure";
import { skinNetworkInput } from "../../../sdk/stages/light/skinNetworkInput";
import { stackSkinMaps } from "../../../sdk/stages/light/stackSkinMaps";
import { segmentPerson } from "../../../sdk/stages/segmentPerson";
import { unwrapTexture } from "../../../sdk/stages/unwrapTexture";
import { listPhotos } from "../../../test/bench/accuracy/listPhotos";
import { openBenchTools } from "../../../test/bench/openBenchTools";

/**
 * Unwraps every photo of a folder as the network sees it, for its semi-supervised step (semi.py):
 *
 *   npx tsx models/train/skin/dumpTextures.ts PHOTOS OUT
 *
 * OUT/NAME.f32 holds maps 17 * 256 * 256, cues 13 and trust 256 * 256 as little-endian float32.
 */
const SIZE = 512;
const [folder, out] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const { inference, head } = await openBenchTools();
for (const path of listPhotos(folder)) {
  try {
    const photo = await decodePhoto(path);
    const landmarks = await findLandmarks(photo, await detectFaces(photo, inference), inference);
    const fit = await fitHead(landmarks, photo, head);
    const person = await segmentPerson(photo, landmarks, inference);
    const points = poseHeadPoints(head, fit.identity, fit.expression);
    const geometry = bakeGeometryMaps(head, points, SIZE, bakePointFields(head, points));
    const texture = unwrapTexture(photo, fit, head, points, geometry, person, SIZE);
    const input = skinNetworkInput(texture, geometry, fit);
    const anchor = fitAnchor(input);
    const sclera = scleraFromPhoto(photo, landmarks)?.color as [number, number, number] | undefined;
    const background = backgroundFromPhoto(photo, fit, person);
    const cues = cueVector({ sclera, background, ...skinExposure(input) }, anchor);
    const parts = [stackSkinMaps(input, anchor, input.position, input.covered), cues, input.trust];
    const file = join(out, `${basename(path).replace(/\.\w+$/, "")}.f32`);
    writeFileSync(file, Buffer.concat(parts.map((part) => new Uint8Array(part.buffer))));
    console.log(file);
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    console.log(`${path}: left out (${error.code})`);
  }
}
await inference.dispose();
process.exit(0);
