/**
 * How right the avatars are, in Markdown tables:
 *
 *   npm run bench:accuracy -- [--heads 100] [--avatars 30] [--only geometry,ablation,landmarks,photo,albedo,pairs,photos,likeness] [--per-head] [--assets DIR] [--closed-form] [--calibrate]
 *
 * --heads counts rendered heads for the geometry and people for photos (three pictures of each), --avatars those that go through the whole chain (ten times the work)
 * for photo, albedo and light. --closed-form measures beside each avatar the one made without the skin network. --assets DIR takes the models from another folder.
 * --calibrate renders people of split "calibrate" for photos (not those of the landmark calibration): the constants of
 * sdk/stages/fit/fuseIdentity.ts are chosen on them.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readEnvironments } from "../../models/train/render/readEnvironments";
import { prepareRenders, type RenderTools } from "../../models/train/render/renderHead";
import { type AvatarTools, createAvatarFromPhoto } from "../../sdk/createAvatarFromPhoto";
import { readHeadModel } from "../../sdk/head/readHeadModel";
import { decodePhoto } from "../../sdk/image/decodePhoto";
import type { Photo } from "../../sdk/types";
import { ablationTable } from "./accuracy/ablationTable";
import { type AppearanceRecord, albedoTables, photoErrorTable } from "./accuracy/appearanceTables";
import type { BenchHead, RelitTruth } from "./accuracy/BenchHead";
import { evalHeads } from "./accuracy/evalHeads";
import { forEachJudge } from "./accuracy/forEachJudge";
import { forEachSeed } from "./accuracy/forEachSeed";
import { geometryTables } from "./accuracy/geometryTables";
import { judgeHead, relitJudgeHead } from "./accuracy/judgeHead";
import { landmarkTable } from "./accuracy/landmarkTable";
import { likenessTable } from "./accuracy/likenessTable";
import { listPhotos } from "./accuracy/listPhotos";
import { measureAblation } from "./accuracy/measureAblation";
import { measureAppearance } from "./accuracy/measureAppearance";
import { measureGeometryOf } from "./accuracy/measureGeometryOf";
import { measureLikeness } from "./accuracy/measureLikeness";
import { measurePair } from "./accuracy/measurePair";
import { measurePerson } from "./accuracy/measurePerson";
import { measureLandmarks, measurePhoto } from "./accuracy/measurePhotos";
import { pairTable } from "./accuracy/pairTable";
import { personTables } from "./accuracy/personTables";
import { photoTable } from "./accuracy/photoTable";
import { openBenchTools, REPOSITORY, SHARED_DATA } from "./openBenchTools";

const SKIPPED = "skipped: no ../shared/data";
const SECTIONS = ["geometry", "ablation", "landmarks", "photo", "albedo", "pairs", "photos", "likeness"];
/** Seeds of split "calibrate" beyond those that the landmark calibration has seen. */
const FRESH_SEED = 5000;
/** Two pictures of one man from one sitting, the second a third of the first's size. */
const SAME_PERSON = ["fr_obama.jpg", "fr_obama_small.jpg"] as const;

const { values } = parseArgs({
  options: {
    heads: { type: "string", default: "100" },
    avatars: { type: "string" },
    only: { type: "string" },
    "per-head": { type: "boolean", default: false },
    assets: { type: "string" },
    "closed-form": { type: "boolean", default: false },
    calibrate: { type: "boolean", default: false },
  },
});
const heads = Number(values.heads);
const avatars = Number(values.avatars ?? Math.min(heads, 30));
if (!(heads > 0 && avatars > 0)) throw new RangeError("--heads and --avatars take a number above 0");
const only = values.only?.split(",") ?? SECTIONS;
if (!only.every((name) => SECTIONS.includes(name))) throw new RangeError(`--only takes of ${SECTIONS.join(",")}`);
const wanted = (section: string): boolean => only.includes(section);
const print = (text: string): void => void process.stdout.write(`${text}\n\n`);

const tools = await openBenchTools(values.assets === undefined ? {} : { assetsUrl: values.assets });
const environments = readEnvironments(join(SHARED_DATA, "hdr"), "judge");
const renders = prepareRenders(tools.head, "judge", environments);
const evaluated = existsSync(join(SHARED_DATA, "eval")) ? await evalHeads(join(SHARED_DATA, "eval")) : [];
const { calibration } = tools.head;
print(`Landmark calibration: ${calibration ? `${calibration.version}, ${calibration.count} rendered heads` : "none"}.`);

if (wanted("geometry")) await geometry(renders, tools);
if (wanted("ablation")) await ablation(renders, tools);
if (wanted("landmarks")) await landmarks(tools);
if (wanted("photo") || wanted("albedo")) await appearance(renders, tools);
if (wanted("pairs")) await pairs(renders, tools);
if (wanted("photos")) await severalPhotos(tools);
if (wanted("likeness")) await likeness(tools);
await tools.inference.dispose();
// ONNX Runtime's worker threads would keep the process alive.
process.exit(0);

async function geometry(renders: RenderTools, tools: AvatarTools): Promise<void> {
  print("## Geometry: true skin inside the face's oval to the fitted surface, similarity-aligned, point to plane");
  const { records, refused } = await forEachJudge(renders, heads, (head) => measureGeometryOf(head, tools));
  print(`### ${records.length} rendered heads (refused: ${refused.join(", ") || "none"})`);
  print(geometryTables(records, values["per-head"]));
  print("### data/eval");
  if (evaluated.length === 0) return print(SKIPPED);
  const measured = [];
  for (const head of evaluated) measured.push(await measureGeometryOf(head, tools));
  print(geometryTables(measured, true));
}

async function ablation(renders: RenderTools, tools: AvatarTools): Promise<void> {
  print("## Geometry by evidence: the measure of the section Geometry, mean of each head");
  const plain = readHeadModel(await tools.inference.load("head"));
  const { records, refused } = await forEachJudge(renders, heads, (head, seed) =>
    measureAblation(head, tools, plain, { renders, seed }),
  );
  print(`### ${records.length} rendered heads (refused: ${refused.join(", ") || "none"})`);
  print(ablationTable(records));
  print("### data/eval");
  if (evaluated.length === 0) return print(SKIPPED);
  const measured = [];
  for (const head of evaluated) measured.push(await measureAblation(head, tools, plain));
  print(ablationTable(measured));
}

async function landmarks(tools: AvatarTools): Promise<void> {
  print("## Landmarks: mean distance of fitted and found points, % of the outer-eye distance");
  for (const [title, folder] of photoFolders()) {
    print(`### ${title}`);
    const records = [];
    for (const path of listPhotos(folder)) records.push(await measureLandmarks(path, tools));
    print(records.length === 0 ? SKIPPED : landmarkTable(records));
  }
}

async function appearance(renders: RenderTools, tools: AvatarTools): Promise<void> {
  const measure = async (head: BenchHead, relit?: () => Promise<RelitTruth>): Promise<AppearanceRecord> => {
    const create = (learnedSkin: boolean) =>
      createAvatarFromPhoto(head.photo, tools, { textureSize: 512, learnedSkin });
    const avatar = await create(true);
    const plain = values["closed-form"] ? await create(false) : undefined;
    return {
      name: head.name,
      group: head.group,
      ...measureAppearance(head, avatar, tools.head, await relit?.(), plain),
    };
  };
  const { records, refused } = await forEachJudge(renders, avatars, (head, seed) =>
    measure(head, wanted("albedo") ? () => relitJudgeHead(renders, seed) : undefined),
  );
  const judged = `${records.length} rendered heads (refused: ${refused.join(", ") || "none"})`;
  const portraits: AppearanceRecord[] = [];
  for (const head of evaluated) portraits.push(await measure(head));
  const both = (tables: (list: readonly AppearanceRecord[]) => string): void => {
    print(`### ${judged}`);
    print(tables(records));
    print("### data/eval");
    print(portraits.length === 0 ? SKIPPED : tables(portraits));
  };
  if (wanted("photo")) {
    print("## Photo error: the shaded avatar against the photo inside visible skin");
    both(photoErrorTable);
    await photos(tools);
  }
  if (wanted("albedo")) {
    print("## Albedo, light and relighting inside visible skin");
    both(albedoTables);
  }
}

async function pairs(renders: RenderTools, tools: AvatarTools): Promise<void> {
  print("## The same person in two pictures: difference of D inside the face's plain skin");
  const create = (photo: Photo) => createAvatarFromPhoto(photo, tools, { textureSize: 512 });
  const { records, refused } = await forEachJudge(renders, avatars, async (head, seed) => {
    const other = await judgeHead(renders, seed, true);
    return measurePair(head.name, await create(head.photo), await create(other.photo), tools.head);
  });
  print(`### ${records.length} rendered heads in two lights and views (refused: ${refused.join(", ") || "none"})`);
  print(pairTable(records));
  print("### data/photos");
  const paths = SAME_PERSON.map((name) => join(SHARED_DATA, "photos", name));
  if (!paths.every(existsSync)) return print(SKIPPED);
  const [one, other] = await Promise.all(paths.map((path) => decodePhoto(path)));
  print(pairTable([measurePair(SAME_PERSON.join(", "), await create(one), await create(other), tools.head)]));
}

async function severalPhotos(tools: AvatarTools): Promise<void> {
  print(
    "## Several photos of one person: the neutral face against the true one, similarity-aligned, along the normals",
  );
  const split = values.calibrate ? "calibrate" : "judge";
  const renders = prepareRenders(tools.head, split, readEnvironments(join(SHARED_DATA, "hdr"), split));
  const first = values.calibrate ? FRESH_SEED : 0;
  const { records, refused } = await forEachSeed(first, heads, (seed) => measurePerson(renders, seed, tools));
  print(`### ${records.length} rendered people, split "${split}" (refused: ${refused.join(", ") || "none"})`);
  print(personTables(records));
}

async function likeness(tools: AvatarTools): Promise<void> {
  print("## Likeness: re-projection error of every photo's identity on every photo, % of the outer-eye distance");
  const [title, folder] = photoFolders()[0];
  print(`### ${title}`);
  const paths = listPhotos(folder);
  if (paths.length === 0) return print(SKIPPED);
  const { names, errors } = await measureLikeness(paths, tools);
  print(likenessTable(names, errors, SAME_PERSON));
}

async function photos(tools: AvatarTools): Promise<void> {
  // test/data's one face is among data/photos too: a whole chain saved.
  const [title, folder] = photoFolders().find(([, folder]) => existsSync(folder)) ?? ["photos", ""];
  print(`### ${title}`);
  const records = [];
  for (const path of listPhotos(folder)) records.push(await measurePhoto(path, tools));
  print(photoTable(records));
}

function photoFolders(): [string, string][] {
  return [
    ["data/photos", join(SHARED_DATA, "photos")],
    ["test/data", join(REPOSITORY, "test/data")],
  ];
}
