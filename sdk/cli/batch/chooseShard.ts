import type { Shard } from "./shardOf";

type Environment = Readonly<Record<string, string | undefined>>;

/** What each engine sets in a task of an array: Kubernetes indexed Jobs and AWS Batch say which, but not of how many. */
const INDEX_VARIABLES = ["JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"] as const;

/**
 * Which part of the batch this process makes: `--shard i/n` (i from 1), else what the engine set that started it.
 * Kubernetes and AWS Batch count from 0 and leave the count to MOSAR_SHARDS. Slurm says all, unless MOSAR_SHARDS does:
 * then its task ids are indices from 0, and single tasks of an array can be run again with the shards they had.
 * @returns undefined for the whole batch
 * @throws RangeError with one line for the user when the pieces do not make a shard
 */
export function chooseShard(option: string | undefined, environment: Environment): Shard | undefined {
  if (option !== undefined) return parseShard(option);
  const variable = INDEX_VARIABLES.find((name) => environment[name]);
  if (variable) return countedShard(variable, environment);
  if (!environment.SLURM_ARRAY_TASK_ID) {
    if (environment.MOSAR_SHARDS) throw new RangeError("MOSAR_SHARDS is set, but no array task's index is");
    return undefined;
  }
  return environment.MOSAR_SHARDS ? countedShard("SLURM_ARRAY_TASK_ID", environment) : slurmShard(environment);
}

function parseShard(text: string): Shard {
  const [, i, n] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  if (!(Number(i) >= 1 && Number(i) <= Number(n))) throw new RangeError("--shard takes i/n, 1 <= i <= n");
  return { index: Number(i) - 1, count: Number(n) };
}

function countedShard(variable: string, environment: Environment): Shard {
  if (!environment.MOSAR_SHARDS) {
    throw new RangeError(`${variable} is set, but not of how many: set MOSAR_SHARDS to the size of the array`);
  }
  const [index, count] = [wholeNumber(variable, environment), wholeNumber("MOSAR_SHARDS", environment)];
  if (index >= count) throw new RangeError(`${variable} is ${index}, of MOSAR_SHARDS ${count} from 0`);
  return { index, count };
}

/** `--array=MIN-MAX:STEP`; of a list with gaps Slurm tells a task its id only, not its place. */
function slurmShard(environment: Environment): Shard {
  const read = (name: string) => wholeNumber(`SLURM_ARRAY_TASK_${name}`, environment);
  const [first, step] = [read("MIN"), environment.SLURM_ARRAY_TASK_STEP ? read("STEP") : 1];
  const spanned = environment.SLURM_ARRAY_TASK_MAX ? Math.floor((read("MAX") - first) / step) + 1 : undefined;
  const count = environment.SLURM_ARRAY_TASK_COUNT || !spanned ? read("COUNT") : spanned;
  const index = (read("ID") - first) / step;
  if (!Number.isInteger(index) || index < 0 || index >= count || count !== (spanned ?? count)) {
    throw new RangeError("the Slurm array is a list with gaps: set MOSAR_SHARDS, its task ids count from 0 then");
  }
  return { index, count };
}

function wholeNumber(name: string, environment: Environment): number {
  const text = environment[name] ?? "";
  if (!/^\d{1,9}$/.test(text))
    throw new RangeError(`${name} is ${text === "" ? "missing" : `"${text}"`}, not a number`);
  return Number(text);
}
