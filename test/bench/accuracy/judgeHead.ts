import { type RenderTools, renderHead } from "../../../models/train/render/renderHead";
import { SURFACE } from "../../../models/train/render/SceneMesh";
import type { BenchHead, RelitTruth } from "./BenchHead";

/** Lights of the second picture come from seeds that no photo has. */
const OTHER_LIGHT = 1_000_000;

/**
 * A rendered head of the split "judge": person, skin and light apart from the calibration's.
 * @param otherLight in the light of relitJudgeHead
 */
export async function judgeHead(tools: RenderTools, seed: number, otherLight = false): Promise<BenchHead> {
  const lightSeed = otherLight ? seed + OTHER_LIGHT : undefined;
  const { photo, truth } = await renderHead(tools, { seed, lightSeed });
  const { surface, depth, albedo, radiance } = truth.image;
  const skin = surface.map((kind) => (kind === SURFACE.skin ? 1 : 0));
  const { group, camera, light } = truth;
  return { name: `judge ${seed}`, group, photo, camera, skin, depth, albedo, radiance, light };
}

/** The same head under another light. */
export async function relitJudgeHead(tools: RenderTools, seed: number): Promise<RelitTruth> {
  const { truth } = await renderHead(tools, { seed, lightSeed: seed + OTHER_LIGHT });
  return { radiance: truth.image.radiance, light: truth.light };
}
