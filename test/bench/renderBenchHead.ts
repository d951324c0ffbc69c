import { type RenderTools, renderHead } from "../../models/train/render/renderHead";
import type { BenchHead } from "./BenchHead";

/** One head of the generator. @param lightSeed another light for the same person, view and camera */
export async function renderBenchHead(tools: RenderTools, seed: number, lightSeed = seed): Promise<BenchHead> {
  const { photo, truth } = await renderHead(tools, { seed, lightSeed });
  const { camera, group, light, image } = truth;
  const { depth, surface, albedo, radiance } = image;
  return { name: `rendered ${seed}`, photo, camera, depth, surface, albedo, radiance, light, group };
}
