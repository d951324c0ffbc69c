import type { RenderTools } from "../../../models/train/render/renderHead";
import type { BenchHead } from "./BenchHead";
import { forEachSeed } from "./forEachSeed";
import { judgeHead } from "./judgeHead";

/**
 * Renders judge heads by seed and measures them until `count` were accepted.
 * @returns the measurements, and what was refused and why
 */
export async function forEachJudge<T>(
  tools: RenderTools,
  count: number,
  measure: (head: BenchHead, seed: number) => Promise<T>,
): Promise<{ readonly records: readonly T[]; readonly refused: readonly string[] }> {
  const { records, refused } = await forEachSeed(0, count, async (seed) => measure(await judgeHead(tools, seed), seed));
  return { records, refused: refused.map((seed) => `judge ${seed}`) };
}
