import { AvatarError } from "../../../sdk/AvatarError";

/**
 * Measures by seed until `count` were accepted.
 * @returns the measurements, and which seeds were refused and why
 */
export async function forEachSeed<T>(
  first: number,
  count: number,
  measure: (seed: number) => Promise<T>,
): Promise<{ readonly records: readonly T[]; readonly refused: readonly string[] }> {
  const records: T[] = [];
  const refused: string[] = [];
  for (let seed = first; records.length < count; seed++) {
    try {
      records.push(await measure(seed));
    } catch (error) {
      if (!(error instanceof AvatarError)) throw error;
      refused.push(`${seed} (${error.code})`);
    }
    process.stderr.write(`\r${records.length} of ${count} `);
  }
  process.stderr.write("\n");
  return { records, refused };
}
