import type { Page } from "playwright-core";
import { readSphereWalks, type SphereWalk } from "../../reference/sphereWalks";
import type { Experiments, SphereSkin } from "../pages/skinSphere";
import { bundlePage } from "./bundlePage";
import type { EngineKind } from "./drawSkinMatrix";
import { experimentsOf } from "./experimentsOf";
import { withPage } from "./withPage";

export interface SphereMeasure {
  /** Against each random walk, by channel: rms of the response, and differences of what is left of bands 1 and 2. */
  readonly walks: readonly {
    readonly walk: SphereWalk;
    readonly rms: readonly number[];
    readonly bands: readonly (readonly number[])[];
  }[];
  /** Least and greatest light of white skin in even light of 1, over thicknesses and curvatures. */
  readonly furnace: readonly [number, number];
  /** Every value drawn under a single light, to compare engines. */
  readonly values: readonly number[];
}

/** Index of a harmonic of band 1 (x) and 2 (x2 - y2), which lie along the row. */
const HARMONICS = [3, 8];
const LEGENDRE = [(x: number) => x, (x: number) => (3 * x * x - 1) / 2];
const run = experimentsOf<Experiments>();

/** Draws skin on spheres with each engine at once and compares it with random walks in balls of skin. */
export async function measureSphere<K extends EngineKind>(kinds: readonly K[]): Promise<Record<K, SphereMeasure>> {
  const path = await bundlePage("test/browser/pages/skinSphere.ts");
  const measured = await Promise.all(kinds.map(async (kind) => [kind, await measureWith(kind, path)] as const));
  return Object.fromEntries(measured) as Record<K, SphereMeasure>;
}

function measureWith(kind: EngineKind, path: string): Promise<SphereMeasure> {
  return withPage({ webgpu: kind === "webgpu" }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    await run(page, "open", kind);
    const values: number[] = [];
    const walks = [];
    const whole = await contrastsOf(page, { curvature: 0.1, distances: [0, 0, 0] });
    for (const walk of readSphereWalks()) {
      const skin: SphereSkin = { curvature: 1 / walk.radius, distances: [...walk.distances] };
      const { row } = await run(page, "draw", skin);
      values.push(...row.flat());
      const left = await contrastsOf(page, skin);
      walks.push({
        walk,
        rms: [0, 1, 2].map((c) => rmsOf(row, walk.responses[c], c)),
        bands: left.map((band, i) =>
          band.map((value, c) => value / whole[i][c] - bandLeft(walk.responses[c], LEGENDRE[i])),
        ),
      });
    }
    return { walks, furnace: await furnaceOf(page), values };
  });
}

function rmsOf(row: readonly number[][], response: readonly number[], channel: number): number {
  const squares = response.map((value, i) => (valueAt(row, cosineOf(i, response.length), channel) - value) ** 2);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length);
}

const cosineOf = (bin: number, bins: number) => (2 * (bin + 0.5)) / bins - 1;

/** Between the two nearest pixels of a row over 1.05 radii, where the normal has this cosine to the right. */
function valueAt(row: readonly number[][], cosine: number, channel: number): number {
  const place = (128 * cosine) / 1.05 + 127.5;
  const from = Math.floor(place);
  const share = place - from;
  return (1 - share) * row[from][channel] + share * row[from + 1][channel];
}

/** How strongly each band shows, by channel: between the sphere's two ends, or its end and its top. */
async function contrastsOf(page: Page, skin: SphereSkin): Promise<number[][]> {
  const contrasts: number[][] = [];
  for (const [band, index] of HARMONICS.entries()) {
    const sh = evenLight(0.5);
    for (let c = 0; c < 3; c++) sh[3 * index + c] = 0.3;
    const { row, column } = await run(page, "draw", skin, sh);
    const other = band === 0 ? row : column;
    contrasts.push([0, 1, 2].map((c) => valueAt(row, 0.95, c) - valueAt(other, -0.95, c)));
  }
  return contrasts;
}

/** What a walk leaves of a band of Lambert's light. */
function bandLeft(response: readonly number[], legendre: (x: number) => number): number {
  const moment = (of: (x: number, i: number) => number) =>
    response.reduce((sum, _, i) => {
      const x = cosineOf(i, response.length);
      return sum + of(x, i) * legendre(x);
    }, 0);
  return moment((_, i) => response[i]) / moment((x) => Math.max(0, x));
}

function evenLight(radiance: number): number[] {
  return new Array(81 * 3).fill(0).map((_, i) => (i < 3 ? Math.sqrt(4 * Math.PI) * radiance : 0));
}

async function furnaceOf(page: Page): Promise<[number, number]> {
  const values: number[] = [];
  for (const curvature of [0.02, 0.1, 0.33]) {
    for (const thickness of [20, 3, 1, 0.3]) {
      const { row } = await run(page, "draw", { curvature, thickness }, evenLight(1));
      for (let i = -19; i <= 19; i++) values.push(...[0, 1, 2].map((c) => valueAt(row, i / 20, c)));
    }
  }
  return [Math.min(...values), Math.max(...values)];
}
