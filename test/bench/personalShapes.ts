/**
 * `npx tsx test/bench/personalShapes.ts`: whether one photo shows how the person's own smile differs from the model's. What
 * the fit leaves at the mouth, in mm on the face and less the mean of all people, must be more in smiling people than in
 * others: what is left without a smile is the landmarks' own error. Development photos and test portraits.
 */
import { basename, join } from "node:path";
import { AvatarError } from "../../sdk/AvatarError";
import { poseHeadPoints } from "../../sdk/head/poseHeadPoints";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { projectToPhoto } from "../../sdk/math/projectToPhoto";
import { transformPoints } from "../../sdk/math/transformPoints";
import { fitPhoto } from "../../sdk/pipeline/fitPhoto";
import { createStageClock } from "../../sdk/stageClock";
import type { FaceLandmarks, HeadFit } from "../../sdk/types";
import { listPhotos } from "./accuracy/listPhotos";
import { mean } from "./accuracy/statistics";
import { markdownTable } from "./markdownTable";
import { openBenchTools, SHARED_DATA } from "./openBenchTools";

const SKIN_LANDMARKS = 468;
const OUTER_EYES_MM = 90;
/** Of the mean head, metres: what lies below the nose and above the chin. */
const MOUTH = { top: -0.04, bottom: -0.085, beside: 0.04 };
/** Weight of the smile from which a person smiles. */
const SMILES = 0.3;

interface Rest {
  readonly name: string;
  readonly smile: number;
  /** Landmarks * 2, mm along and across the line of the eyes. */
  readonly rest: Float64Array;
}

const tools = await openBenchTools();
const { head } = tools;
const { points, weights } = head.landmarks;
const people: Rest[] = [];
for (const path of ["photos", "eval"].flatMap((folder) => listPhotos(join(SHARED_DATA, folder)))) {
  try {
    const photo = await decodePhoto(path);
    const { landmarks, fit } = await fitPhoto(photo, tools, createStageClock(undefined, undefined));
    const weight = (name: string) => fit.expression[head.expressionNames.indexOf(name)];
    const smile = 0.5 * (weight("mouthSmileLeft") + weight("mouthSmileRight"));
    people.push({ name: basename(path), smile, rest: restOf(landmarks, fit) });
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
  }
}
if (people.length === 0) throw new Error("no photos: this needs the development data");
const mouth = Array.from({ length: SKIN_LANDMARKS }, (_, l) => l).filter((l) => {
  const [x, y] = [0, 1].map((c) => at(head.mean, l, c));
  return y < MOUTH.top && y > MOUTH.bottom && Math.abs(x) < MOUTH.beside;
});
const bias = people[0].rest.map((_, i) => mean(people.map(({ rest }) => rest[i])));
const rows = people.map(({ name, smile, rest }) => {
  const squares = mouth.flatMap((l) => [l * 2, l * 2 + 1].map((i) => (rest[i] - bias[i]) ** 2));
  return [name, smile, Math.sqrt(2 * mean(squares))] as const;
});
const ofSmile = (is: boolean) => mean(rows.filter(([, smile]) => smile > SMILES === is).map(([, , rest]) => rest));
console.log(markdownTable(["photo", "smile", "left at the mouth, mm"], rows));
console.log(`\nSmiling ${ofSmile(true).toFixed(2)} mm, not smiling ${ofSmile(false).toFixed(2)} mm.`);
await tools.inference.dispose();

/** Coordinate of a landmark on points of the head. */
function at(of: ArrayLike<number>, landmark: number, coordinate: number): number {
  return [0, 1, 2].reduce(
    (sum, k) => sum + weights[landmark * 3 + k] * of[points[landmark * 3 + k] * 3 + coordinate],
    0,
  );
}

function restOf({ points: found }: FaceLandmarks, fit: HeadFit): Float64Array {
  const posed = transformPoints(fit.headToCamera, poseHeadPoints(head, fit.identity, fit.expression));
  const pixels = projectToPhoto(fit.camera, posed);
  const [ax, ay] = [0, 1].map((c) => found[263 * 2 + c] - found[33 * 2 + c]);
  const scale = OUTER_EYES_MM / (ax * ax + ay * ay);
  const rest = new Float64Array(SKIN_LANDMARKS * 2);
  for (let l = 0; l < SKIN_LANDMARKS; l++) {
    const [dx, dy] = [0, 1].map((c) => found[l * 2 + c] - at(pixels, l, c));
    rest.set([scale * (dx * ax + dy * ay), scale * (dy * ax - dx * ay)], l * 2);
  }
  return rest;
}
