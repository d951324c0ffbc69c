import { AvatarError } from "../../sdk/AvatarError";
import { createAvatarFromPhoto } from "../../sdk/createAvatarFromPhoto";
import { renderAvatar } from "../../sdk/shading/renderAvatar";
import type { Avatar } from "../../sdk/types";
import { type AlbedoError, albedoError } from "./albedoError";
import type { BenchHead } from "./BenchHead";
import type { BenchTools } from "./BenchTools";
import { faceMask } from "./faceMask";
import { type LightError, lightError } from "./lightError";
import { linearPhoto } from "./linearPhoto";
import { markdownTable } from "./markdownTable";
import { bestGain, type PictureError, pictureError } from "./pictureError";
import { readEvalHeads } from "./readEvalHeads";
import { renderBenchHead } from "./renderBenchHead";
import { summarize } from "./summarize";

const METHODS = ["texture as albedo", "mean colour", "mosar"] as const;

interface HeadResult {
  readonly name: string;
  readonly group: string;
  readonly albedo: readonly AlbedoError[];
  readonly light: LightError;
  readonly evenLight: LightError;
  readonly photo: PictureError;
  /** Under another light, for each method; with the exposure as it is, and after one gain. */
  readonly relit?: readonly { readonly raw: PictureError; readonly scaled: PictureError }[];
}

/** Sections c and d on heads with truth: photo error, albedo, light, relighting. @param count rendered heads */
export async function benchIntrinsics(tools: BenchTools, count: number): Promise<string> {
  const rendered: HeadResult[] = [];
  for (let seed = 0; seed < count; seed++) {
    const head = await renderBenchHead(tools.renders, seed);
    const other = await renderBenchHead(tools.renders, seed, seed + OTHER_LIGHT);
    rendered.push(...(await measureHead(tools, head, other)));
    tools.say(`albedo and light: ${seed + 1} of ${count} heads`);
  }
  const path: HeadResult[] = [];
  for (const head of await readEvalHeads(`${tools.dataFolder}/eval`)) path.push(...(await measureHead(tools, head)));
  return [
    `## Albedo, light and relighting: ${rendered.length} rendered heads (split "judge")`,
    report(rendered),
    "## The same on data/eval",
    path.length > 0 ? `${report(path)}\n\n${headTable(path)}` : "skipped: no ../shared/data",
  ].join("\n\n");
}

/** Far from every seed of a head, so that no head meets its own light again. */
const OTHER_LIGHT = 100_000;

async function measureHead(tools: BenchTools, head: BenchHead, other?: BenchHead): Promise<HeadResult[]> {
  let avatar: Avatar;
  try {
    const { inference, model } = tools;
    avatar = await createAvatarFromPhoto(head.photo, { inference, head: model }, { textureSize: 512 });
  } catch (error) {
    if (error instanceof AvatarError) return [];
    throw error;
  }
  const { width, height } = head.photo;
  const shaded = renderAvatar(avatar);
  const albedo = renderAvatar(avatar, { mode: "albedo" }).linear;
  const mask = faceMask(avatar.landmarks, width, height, (i) => head.surface[i] === 1 && shaded.skin[i] > 0.99);
  const pixels = [...mask.keys()].filter((i) => mask[i] && (i + Math.floor(i / width)) % 2 === 0);
  const photo = linearPhoto(head.photo);
  const estimates = [photo, constant(photo, pixels), albedo];
  const shading = Float32Array.from(
    mask,
    (_, i) => luminance(head.radiance, i) / Math.max(1e-4, luminance(head.albedo, i)),
  );
  const even = new Float64Array(243);
  even.set([1, 1, 1]);
  return [
    {
      name: head.name,
      group: head.group,
      albedo: estimates.map((estimate) => albedoError(estimate, head.albedo, shading, pixels)),
      light: lightError(avatar.light.sh, head.light.sh),
      evenLight: lightError(even, head.light.sh),
      photo: pictureError(shaded.linear, photo, mask, width),
      relit: other && relight(avatar, other, albedo, estimates, mask, width),
    },
  ];
}

/** Each method's albedo under the true other light, by the avatar's own shading. */
function relight(
  avatar: Avatar,
  other: BenchHead,
  albedo: Float32Array,
  estimates: readonly Float32Array[],
  mask: Uint8Array,
  width: number,
) {
  const relit = renderAvatar(avatar, { light: other.light }).linear;
  return estimates.map((estimate) => {
    const picture = relit.map((value, i) => (estimate[i] * value) / Math.max(1e-3, albedo[i]));
    const gain = bestGain(picture, other.radiance, mask);
    return {
      raw: pictureError(picture, other.radiance, mask, width),
      scaled: pictureError(picture, other.radiance, mask, width, gain),
    };
  });
}

function constant(rgb: Float32Array, pixels: readonly number[]): Float32Array {
  const mean = [0, 0, 0];
  for (const i of pixels) for (let c = 0; c < 3; c++) mean[c] += rgb[3 * i + c] / pixels.length;
  return rgb.map((_, i) => mean[i % 3]);
}

function luminance(rgb: Float32Array, i: number): number {
  return 0.2126 * rgb[3 * i] + 0.7152 * rgb[3 * i + 1] + 0.0722 * rgb[3 * i + 2];
}

function report(results: readonly HeadResult[]): string {
  const groups = ["all", ...new Set(results.map(({ group }) => group))];
  const of = (group: string) => results.filter((result) => group === "all" || result.group === group);
  const tables = [
    "Albedo, sRGB units: raw and after one gain (siMAE), mean / worst head; explained variation R2; shading leak.",
    markdownTable(
      ["skin", "method", "raw", "raw worst", "siMAE", "siMAE worst", "R2", "leak"],
      groups.flatMap((group) => METHODS.map((name, m) => [group, name, ...albedoRow(of(group), m)])),
      3,
    ),
    "Light: cosine of the dominant direction, relative error of SH bands 0-2 after one gain and raw, brightness over truth; 'even' = the same with uniform light.",
    markdownTable(
      ["skin", "heads", "cosine", "cosine worst", "relative", "worst", "raw", "brightness", "even: relative"],
      groups.map((group) => lightRow(group, of(group))),
    ),
    "Photo error of the render inside true skin: PSNR dB / SSIM.",
    markdownTable(
      ["skin", "PSNR median", "PSNR worst", "SSIM mean"],
      groups.map((group) => {
        const psnr = summarize(of(group).map((r) => r.photo.psnr));
        return [group, psnr.median, psnr.min, summarize(of(group).map((r) => r.photo.ssim)).mean];
      }),
    ),
  ];
  return [...tables, ...relitTable(results, groups, of)].join("\n\n");
}

function albedoRow(results: readonly HeadResult[], method: number): number[] {
  const of = (key: keyof AlbedoError) => summarize(results.map(({ albedo }) => albedo[method][key]));
  const [raw, si] = [of("raw"), of("scaleInvariant")];
  return [raw.mean, raw.max, si.mean, si.max, of("explained").median, of("leak").mean];
}

function lightRow(group: string, results: readonly HeadResult[]): (string | number)[] {
  const of = (key: keyof LightError) => summarize(results.map(({ light }) => light[key]));
  const [cosine, relative] = [of("directionCosine"), of("relative")];
  return [
    group,
    String(results.length),
    cosine.mean,
    cosine.min,
    relative.mean,
    relative.max,
    of("relativeRaw").mean,
    of("exposureRatio").median,
    summarize(results.map(({ evenLight }) => evenLight.relative)).mean,
  ];
}

function relitTable(
  results: readonly HeadResult[],
  groups: readonly string[],
  of: (group: string) => readonly HeadResult[],
): string[] {
  if (!results.some(({ relit }) => relit)) return [];
  const rows = groups.flatMap((group) =>
    METHODS.map((name, m) => {
      const own = of(group).flatMap(({ relit }) => (relit ? [relit[m]] : []));
      const [raw, scaled] = [summarize(own.map((r) => r.raw.psnr)), summarize(own.map((r) => r.scaled.psnr))];
      const ssim = summarize(own.map((r) => r.scaled.ssim));
      return [group, name, raw.mean, raw.min, scaled.mean, scaled.min, ssim.mean];
    }),
  );
  return [
    "Relit under another, known light, inside true skin (each method's albedo on the fitted geometry): PSNR dB as is, after one gain, SSIM.",
    markdownTable(["skin", "method", "PSNR", "worst", "PSNR, one gain", "worst", "SSIM"], rows),
  ];
}

function headTable(results: readonly HeadResult[]): string {
  return markdownTable(
    ["head", "raw", "siMAE", "siMAE texture", "siMAE mean colour", "leak", "light cosine", "light relative", "PSNR"],
    results.map(({ name, group, albedo, light, photo }) => [
      `${name} (${group})`,
      albedo[2].raw,
      albedo[2].scaleInvariant,
      albedo[0].scaleInvariant,
      albedo[1].scaleInvariant,
      albedo[2].leak,
      light.directionCosine,
      light.relative,
      photo.psnr,
    ]),
    3,
  );
}
