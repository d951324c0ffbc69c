import { bundlePage } from "../../browser/harness/bundlePage";
import { experimentsOf } from "../../browser/harness/experimentsOf";
import { withPage } from "../../browser/harness/withPage";
import { readTruth, readTruthFacts } from "../../reference/readTruth";
import {
  CHOSEN,
  namesOf,
  TRUTH_HEADS,
  TRUTH_LIGHTS,
  TRUTH_TONES,
  TRUTH_VIEWS,
  type TruthHead,
  type TruthLight,
  type TruthView,
} from "../../reference/truthScene";
import { drawShot } from "./drawShot";
import type { JudgedShot } from "./judgeShot";
import type { Experiments } from "./truthPage";

export const SPLITS = ["chosen", "held out"] as const;

/** A picture of one material beside the path tracer's. */
export interface TruthShotOf extends JudgedShot {
  readonly material: "skin" | "stock";
  readonly view: TruthView;
  /** Undefined: a head of one half under a light of the other. */
  readonly split: (typeof SPLITS)[number] | undefined;
}

const run = experimentsOf<Experiments>();
const LIGHTS = namesOf(TRUTH_LIGHTS);

/** Draws both heads with WebGL2: each tone without gloss, the medium one with gloss too and under every light. */
export async function drawTruthShots(): Promise<TruthShotOf[]> {
  const path = await bundlePage("test/bench/material/truthPage.ts");
  const { noise, albedo } = readTruthFacts();
  const shots: TruthShotOf[] = [];
  await withPage({ webgpu: false }, async ({ page, url }) => {
    await page.goto(url + path);
    await page.waitForFunction(() => "experiments" in globalThis);
    for (const head of namesOf(TRUTH_HEADS)) {
      await run(page, "open", head);
      for (const view of namesOf(TRUTH_VIEWS)) {
        const truth = { picture: readTruth(head, view), noise: noise[`${head}-${view}`], view };
        for (const { material, ...shot } of plannedShots(head)) {
          const skin = material === "skin" ? {} : false;
          const [light, color] = [LIGHTS[shot.light], albedo[shot.tone]];
          const drawn = await drawShot(page, { view, light, albedo: color, gloss: shot.gloss, skin });
          shots.push({ ...truth, ...shot, material, drawn });
        }
      }
    }
  });
  return shots;
}

function plannedShots(head: TruthHead): Pick<TruthShotOf, "light" | "tone" | "gloss" | "material" | "split">[] {
  const materials = ["skin", "stock"] as const;
  return LIGHTS.flatMap((name, light) => {
    const split = splitOf(head, name);
    const shots = namesOf(TRUTH_TONES).flatMap((tone, i) => [
      ...(split ? [{ light, tone: i, gloss: false, split }] : []),
      ...(tone === "medium" ? [{ light, tone: i, gloss: true, split }] : []),
    ]);
    return shots.flatMap((shot) => materials.map((material) => ({ ...shot, material })));
  });
}

function splitOf(head: TruthHead, light: TruthLight): TruthShotOf["split"] {
  const chosen = [head === CHOSEN.head, CHOSEN.lights.includes(light)];
  return chosen.every(Boolean) ? "chosen" : chosen.some(Boolean) ? undefined : "held out";
}
