import { AvatarError } from "../../sdk/AvatarError";
import { detectFaces } from "../../sdk/stages/detectFaces";
import { findLandmarks } from "../../sdk/stages/findLandmarks";
import { type FitOptions, fitHead } from "../../sdk/stages/fitHead";
import type { FaceLandmarks } from "../../sdk/types";
import type { BenchHead } from "./BenchHead";
import type { BenchTools } from "./BenchTools";
import { faceMask } from "./faceMask";
import { drawFittedSurface, FACE_PARTS, facePartOfPixels, geometryError } from "./geometryError";
import { markdownTable } from "./markdownTable";
import { readEvalHeads } from "./readEvalHeads";
import { renderBenchHead } from "./renderBenchHead";
import { summarize } from "./summarize";

const METHODS: readonly { readonly name: string; readonly options: FitOptions }[] = [
  { name: "mean face + pose", options: { fitIdentity: false, fitExpression: false } },
  { name: "mean face + pose + expression", options: { fitIdentity: false } },
  { name: "fit", options: {} },
];
const PARTS = Object.keys(FACE_PARTS);

/** Errors of one head: per method the mean and p95 inside the oval and the mean of each part, mm. */
interface HeadResult {
  readonly head: Pick<BenchHead, "name" | "group">;
  readonly methods: readonly { readonly mean: number; readonly p95: number; readonly parts: readonly number[] }[];
  /** Landmark error in % of the outer-eye distance. */
  readonly landmarkPercent: number;
  readonly yaw: number;
}

/** Section a: millimetres against truth, beside the mean face. @param count rendered heads */
export async function benchGeometry(tools: BenchTools, count: number): Promise<string> {
  const rendered: HeadResult[] = [];
  const refused: string[] = [];
  for (let seed = 0; seed < count; seed++) {
    const head = await renderBenchHead(tools.renders, seed);
    const result = await measureHead(tools, head).catch(refusalOf);
    if (typeof result === "string") refused.push(`${head.name} ${result}`);
    else rendered.push(result);
    if (seed % 10 === 9) tools.say(`geometry: ${seed + 1} of ${count} heads`);
  }
  const evalHeads = await readEvalHeads(`${tools.dataFolder}/eval`);
  const path: HeadResult[] = [];
  for (const head of evalHeads) {
    const result = await measureHead(tools, head).catch(refusalOf);
    if (typeof result !== "string") path.push(result);
  }
  return [
    "## Geometry",
    "True skin inside the face oval, similarity-aligned through the pixels, point to plane, mm. Means over heads of each head's mean; worst = the worst head.",
    `### ${rendered.length} rendered heads of the model itself (split "judge")`,
    methodTable(rendered),
    ...(refused.length > 0 ? [`Refused: ${refused.join("; ")}.`] : []),
    groupTable(rendered),
    "### data/eval (heads from outside the model)",
    path.length > 0 ? [methodTable(path), headTable(path)].join("\n\n") : "skipped: no ../shared/data",
  ].join("\n\n");
}

function refusalOf(error: unknown): string {
  if (error instanceof AvatarError) return `(${error.code})`;
  throw error;
}

async function measureHead(tools: BenchTools, head: BenchHead): Promise<HeadResult> {
  const { photo, camera, depth, surface } = head;
  const landmarks = await findLandmarks(photo, await detectFaces(photo, tools.inference), tools.inference);
  const mask = faceMask(landmarks, photo.width, photo.height, (pixel) => surface[pixel] === 1);
  thin(mask, photo.width);
  const fits = METHODS.map(({ options }) => fitHead(landmarks, photo, tools.model, options));
  const surfaces = fits.map((fit) => drawFittedSurface(tools.model, fit));
  const parts = facePartOfPixels(surfaces[METHODS.length - 1], tools.model);
  return {
    head: { name: head.name, group: head.group },
    methods: surfaces.map((fitted) => partErrors(geometryError(fitted, camera, depth, mask), parts)),
    landmarkPercent: percentOf(fits[METHODS.length - 1].landmarkErrorPx.mean, landmarks),
    yaw: landmarks.yawDegrees,
  };
}

function percentOf(errorPx: number, { outerEyeDistancePx }: FaceLandmarks): number {
  return (100 * errorPx) / outerEyeDistancePx;
}

/** Every second pixel of every second row is enough, and four times faster. */
function thin(mask: Uint8Array, width: number): void {
  for (let i = 0; i < mask.length; i++) if ((i % width) % 2 === 1 || Math.floor(i / width) % 2 === 1) mask[i] = 0;
}

function partErrors(error: Float32Array, parts: Int8Array): HeadResult["methods"][number] {
  const all: number[] = [];
  const byPart: number[][] = PARTS.map(() => []);
  for (let i = 0; i < error.length; i++) {
    if (Number.isNaN(error[i])) continue;
    all.push(Math.abs(error[i]));
    if (parts[i] >= 0) byPart[parts[i]].push(Math.abs(error[i]));
  }
  const { mean, p95 } = summarize(all);
  return { mean, p95, parts: byPart.map((values) => summarize(values).mean) };
}

function methodTable(results: readonly HeadResult[]): string {
  const rows = METHODS.map(({ name }, m) => {
    const means = summarize(results.map((r) => r.methods[m].mean));
    const parts = PARTS.map(
      (_, p) => summarize(results.map((r) => r.methods[m].parts[p]).filter((value) => Number.isFinite(value))).mean,
    );
    return [name, means.mean, means.p95, means.max, summarize(results.map((r) => r.methods[m].p95)).mean, ...parts];
  });
  return markdownTable(["method", "mean", "p95 head", "worst head", "p95 in a head", ...PARTS], rows);
}

function groupTable(results: readonly HeadResult[]): string {
  const groups = [...new Set(results.map(({ head }) => head.group))].sort();
  const rows = groups.map((group) => {
    const own = results.filter(({ head }) => head.group === group);
    const of = (m: number) => summarize(own.map((r) => r.methods[m].mean));
    const better = own.filter((r) => r.methods[2].mean < r.methods[0].mean).length;
    return [group, String(own.length), of(0).mean, of(2).mean, of(2).max, `${better}/${own.length}`];
  });
  return markdownTable(["skin", "heads", "mean face + pose", "fit", "fit, worst", "fit better in"], rows);
}

function headTable(results: readonly HeadResult[]): string {
  const rows = results.map(({ head, methods, landmarkPercent, yaw }) => [
    `${head.name} (${head.group}, yaw ${yaw.toFixed(0)})`,
    ...methods.flatMap(({ mean, p95 }) => [mean, p95]),
    landmarkPercent,
  ]);
  const names = METHODS.flatMap(({ name }) => [name, "p95"]);
  return markdownTable(["head", ...names, "landmarks %"], rows);
}
