import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SCATTER_DISTANCES } from "../../sdk/shading/scatterWidth";

/** Random walks in a ball of skin (sphereWalk.c). */
export interface SphereWalk {
  readonly skin: string;
  /** Of the skins on which the width's factor was fitted. */
  readonly fitted: boolean;
  /** mm */
  readonly radius: number;
  /** Burley's scattering distances by channel, mm. */
  readonly distances: readonly [number, number, number];
  /** By channel: light that comes out, over the albedo; bins of equal width of the cosine from -1 to 1. */
  readonly responses: readonly (readonly number[])[];
}

interface Curve {
  readonly skin: string;
  readonly radius: number;
  readonly channel: number;
  readonly albedo: number;
  readonly response: readonly number[];
}

const FLAT = 200;
const FITTED = "skin1";
/** Reduced scattering and absorption of Jensen's skin2, 1/mm. */
const SKIN2 = [
  [1.09, 0.013],
  [1.59, 0.07],
  [1.79, 0.145],
] as const;

/** The balls of 3 to 20 mm, of the skin that the response was fitted on and of others. */
export function readSphereWalks(): SphereWalk[] {
  const curves: Curve[] = JSON.parse(readFileSync(join(import.meta.dirname, "sphereWalks.json"), "utf8"));
  const first = curves.filter(({ channel, radius }) => channel === 0 && radius < FLAT);
  return first.map(({ skin, radius }) => {
    const of = (at: number) => [0, 1, 2].map((c) => curves.find((one) => isOf(one, skin, at, c))!);
    return {
      skin,
      fitted: skin === FITTED,
      radius,
      distances: distancesOf(
        skin,
        of(FLAT).map(({ albedo }) => albedo),
      ),
      responses: of(radius).map(({ response }) => response),
    };
  });
}

function isOf(curve: Curve, skin: string, radius: number, channel: number): boolean {
  return curve.skin === skin && curve.radius === radius && curve.channel === channel;
}

/**
 * skin2's by Burley's rule (Christensen and Burley 2015), the mean free path over 1.85 - A + 7 |A - .8|^3, which gives skin1
 * 1.03, .49 and .24; nothing is fitted. Melanin lies above the layer that scatters and leaves skin1's.
 */
function distancesOf(skin: string, albedo: readonly number[]): [number, number, number] {
  if (skin !== "skin2") return [...SCATTER_DISTANCES];
  const [r, g, b] = SKIN2.map(
    ([scatter, absorb], c) => 1 / (scatter + absorb) / (1.85 - albedo[c] + 7 * Math.abs(albedo[c] - 0.8) ** 3),
  );
  return [r, g, b];
}
