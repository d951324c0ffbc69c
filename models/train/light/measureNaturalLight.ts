/**
 * Writes sdk/stages/light/naturalLight.ts: mean and covariance of the light of real places, from HDR environments.
 * Run: npx tsx models/train/light/measureNaturalLight.ts [folder of equirectangular .hdr, default ../shared/data/hdr]
 */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readHdr } from "../../../sdk/image/readHdr";
import { projectEnvironment } from "../../../sdk/shading/projectEnvironment";
import { rotateSh } from "../../../sdk/shading/rotateSh";
import { NATURAL_LIGHT_POLE } from "../../../sdk/stages/light/naturalLightPole";

const TARGET = "sdk/stages/light/naturalLight.ts";
const folder = process.argv[2] ?? "../shared/data/hdr";
const names = readdirSync(folder).filter((name) => name.endsWith(".hdr"));
/** 81 * 3 each, pole upright. */
const lights = names.map((name) => {
  const { sh } = projectEnvironment(readHdr(readFileSync(join(folder, name))));
  return rotateSh(sh, NATURAL_LIGHT_POLE);
});

/** Coefficient k relative to band 0 of its own channel. */
const relative = (sh: Float64Array, k: number, c: number) => sh[3 * k + c] / sh[c];
const grey = (sh: Float64Array, k: number) => (relative(sh, k, 0) + relative(sh, k, 1) + relative(sh, k, 2)) / 3;
const average = (value: (sh: Float64Array) => number) => lights.reduce((sum, sh) => sum + value(sh), 0) / lights.length;

/** Any turn about the vertical is as likely: only the axial coefficients have a mean. */
const mean = Array.from({ length: 9 }, (_, l) => average((sh) => grey(sh, l * l + l)));

/**
 * Covariance of bands l >= max(m, 1) for each order m. Averaged over all turns and over mirroring, cosine and sine part of an order
 * have the same covariance and none with each other or with another order. A tenth of it is moved off the correlations:
 * 21 maps cannot measure them better.
 */
function covariance(m: number): number[][] {
  const bands = Array.from({ length: 9 }, (_, l) => l).filter((l) => l >= Math.max(m, 1));
  return bands.map((a) =>
    bands.map((b) => {
      const product = (sh: Float64Array, order: number) => {
        const centre = order === 0 ? [mean[a], mean[b]] : [0, 0];
        return (grey(sh, a * a + a + order) - centre[0]) * (grey(sh, b * b + b + order) - centre[1]);
      };
      const value = average((sh) => (m === 0 ? product(sh, 0) : (product(sh, m) + product(sh, -m)) / 2));
      return a === b ? value : 0.9 * value;
    }),
  );
}

/** Correlation between the channels of a relative coefficient, pooled over all coefficients scaled to unit variance. */
function channelCorrelation(): number[][] {
  const sums = [0, 1, 2].map(() => [0, 0, 0]);
  for (let k = 1; k < 81; k++) {
    const variance = average((sh) => grey(sh, k) ** 2);
    for (let a = 0; a < 3; a++) {
      for (let b = 0; b < 3; b++) sums[a][b] += average((sh) => relative(sh, k, a) * relative(sh, k, b)) / variance;
    }
  }
  return sums.map((row, a) => row.map((value, b) => value / Math.sqrt(sums[a][a] * sums[b][b])));
}

/** log(R/G) and log(B/G) of band 0: mean and covariance. */
function color(): { mean: number[]; covariance: number[][] } {
  const ratio = (sh: Float64Array) => [Math.log(sh[0] / sh[1]), Math.log(sh[2] / sh[1])];
  const centre = [0, 1].map((i) => average((sh) => ratio(sh)[i]));
  const spread = [0, 1].map((a) =>
    [0, 1].map((b) => average((sh) => (ratio(sh)[a] - centre[a]) * (ratio(sh)[b] - centre[b]))),
  );
  return { mean: centre, covariance: spread };
}

const round = (value: unknown) =>
  JSON.stringify(value, (_, x) => (typeof x === "number" ? Number(x.toPrecision(4)) : x));
writeFileSync(
  TARGET,
  `// Written by models/train/light/measureNaturalLight.ts from ${names.length} HDR environments of Poly Haven (CC0).

/** Mean of the axial coefficients, bands 0..8, relative to band 0, pole upright. */
export const NATURAL_LIGHT_MEAN: readonly number[] = ${round(mean)};

/** By order |m| = 0..8: covariance of the relative coefficients of bands max(m, 1)..8. */
export const NATURAL_LIGHT_COVARIANCE: readonly (readonly (readonly number[])[])[] = ${round(
    Array.from({ length: 9 }, (_, m) => covariance(m)),
  )};

/** Correlation between R, G and B of a relative coefficient. */
export const NATURAL_LIGHT_CHANNELS: readonly (readonly number[])[] = ${round(channelCorrelation())};

/** log(R/G) and log(B/G) of the light's mean. */
export const NATURAL_LIGHT_COLOR: {
  readonly mean: readonly number[];
  readonly covariance: readonly (readonly number[])[];
} = ${round(color())};
`,
);
execFileSync("npx", ["biome", "check", "--write", TARGET], { stdio: "inherit" });
