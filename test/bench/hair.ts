/**
 * `npm run bench:hair [-- --photos DIR]`: how far grown strands lie off those of the photo, by its structure tensor, with
 * hair that follows the photo and hair that is only combed as its style says. 45 degrees is chance. Photos: the folder of
 * development photos where there is one, else the sample portrait.
 */
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { AvatarError } from "../../sdk/AvatarError";
import { createAvatarFromPhoto } from "../../sdk/createAvatarFromPhoto";
import { buildHair } from "../../sdk/head/hair/buildHair";
import { poseHeadPoints } from "../../sdk/head/poseHeadPoints";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import { readHairPicture } from "../../sdk/stages/hair/readHairPicture";
import { segmentPerson } from "../../sdk/stages/segmentPerson";
import { listPhotos } from "./accuracy/listPhotos";
import { strandError } from "./hair/strandError";
import { markdownTable } from "./markdownTable";
import { openBenchTools, REPOSITORY, SHARED_DATA } from "./openBenchTools";

const { values } = parseArgs({ options: { photos: { type: "string", default: join(SHARED_DATA, "photos") } } });
const found = listPhotos(values.photos);
const paths = found.length > 0 ? found : [join(REPOSITORY, "samples/assets/astronaut.png")];
const tools = await openBenchTools();
const rows: (readonly [string, number, number, number])[] = [];
for (const path of paths) {
  try {
    const photo = await decodePhoto(path);
    const { hair, head, fit, landmarks } = await createAvatarFromPhoto(photo, tools, { textureSize: 512 });
    if (!hair?.outline?.flow || hair.mesh.indices.length === 0) continue;
    const points = poseHeadPoints(tools.head, fit.identity, fit.expression);
    const person = await segmentPerson(photo, landmarks, tools.inference);
    const picture = readHairPicture(photo, person, fit, tools.head, points, hair.scalp.growth);
    const { flow: _unused, ...outline } = hair.outline;
    const combed = buildHair(head, hair.scalp, hair.style, { outline });
    const { degrees, cells } = strandError(photo, picture, fit, hair.mesh);
    rows.push([basename(path), cells, degrees, strandError(photo, picture, fit, combed.mesh).degrees]);
    console.log(rows[rows.length - 1].join(" "));
  } catch (error) {
    if (!(error instanceof AvatarError)) throw error;
    console.log(`${basename(path)}: ${error.code}`);
  }
}
const of = (column: 2 | 3, pick: (list: number[]) => number) => pick(rows.map((row) => row[column]));
const mean = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
console.log(
  markdownTable(
    ["photo", "cells", "follows the photo, degrees", "combed only"],
    [
      ...rows,
      ["mean", "", of(2, mean), of(3, mean)],
      ["worst", "", of(2, (list) => Math.max(...list)), of(3, (list) => Math.max(...list))],
    ],
    1,
  ),
);
await tools.inference.dispose();
