import type { RenderTools } from "../../../models/train/render/renderHead";
import { AvatarError } from "../../../sdk/AvatarError";
import type { BenchHead } from "./BenchHead";
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
  const records: T[] = [];
  const refused: string[] = [];
  for (let seed = 0; records.length < count; seed++) {
    const head = await judgeHead(tools, seed);
    try {
      records.push(await measure(head, seed));
    } catch (error) {
      if (!(error instanceof AvatarError)) throw error;
      refused.push(`${head.name} (${error.code})`);
    }
    process.stderr.write(`\r${records.length} of ${count} heads `);
  }
  process.stderr.write("\n");
  return { records, refused };
}
