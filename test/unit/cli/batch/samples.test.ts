import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writePage } from "./fixtures/batchPhotos";
import { builtCli, filesUnder } from "./fixtures/builtCli";

const SAMPLES = join(import.meta.dirname, "../../../../samples/batch");
const cli = builtCli();
const photos = join(cli.folder, "photos");
const IDS = Array.from({ length: 40 }, (_, i) => `${i}.jpg`);
afterAll(cli.remove);
// Photos that fail at once: each leaves its line with the shard that had it.
beforeAll(() => {
  for (const id of IDS) writePage(join(photos, id));
});

const idsOf = (file: string): string[] =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).id);

describe("samples/batch", () => {
  it("the Slurm script's tasks, as processes side by side, part the photos among them", async () => {
    const out = join(cli.folder, "slurm");
    const array = { SLURM_ARRAY_TASK_MIN: "5", SLURM_ARRAY_TASK_MAX: "7", SLURM_ARRAY_TASK_COUNT: "3" };
    const tasks = [5, 6, 7].map((id) => {
      const env = { ...process.env, ...array, SLURM_ARRAY_TASK_ID: `${id}`, SLURM_CPUS_PER_TASK: "2" };
      const call = [join(SAMPLES, "slurm-array.sh"), photos, out];
      const child = spawn("bash", call, { env: { ...env, MOSAR: `${process.execPath} ${cli.file}` }, stdio: "ignore" });
      return new Promise((resolve) => child.once("exit", resolve));
    });
    expect(await Promise.all(tasks)).toEqual([0, 0, 0]);
    expect(filesUnder(out)).toEqual([1, 2, 3].map((i) => `errors-${i}-of-3.jsonl`));
    const parts = filesUnder(out).map((file) => idsOf(join(out, file)));
    expect(parts.flat().sort()).toEqual([...IDS].sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(4);
  }, 300_000);

  it("the Kubernetes manifest's pods know their shard: its command runs with its variables, three of them side by side", async () => {
    const manifest = readFileSync(join(SAMPLES, "kubernetes-job.yaml"), "utf8");
    const value = (pattern: RegExp) => pattern.exec(manifest)?.[1] ?? "";
    const shards = value(/name: MOSAR_SHARDS.*\n\s*value: "(\d+)"/);
    expect(value(/completions: (\d+)/)).toBe(shards);
    expect(manifest).toContain("completionMode: Indexed");
    const command = value(/command: \[(.*)\]/)
      .split(", ")
      .map((word) => word.replaceAll('"', ""));
    const out = join(cli.folder, "kubernetes");
    const places: Readonly<Record<string, string>> = { "/data/photos.jsonl": photos, "/data/avatars": out };
    const args = command.slice(2).map((word) => places[word] ?? word);
    expect(args).toEqual(["batch", photos, "--out", out, "--jobs", "4"]);
    // They have 3, 7 and 3 of the photos.
    const indexes = [3, 5, 6];
    const pods = indexes.map(
      (index) => cli.start(args, { MOSAR_SHARDS: shards, JOB_COMPLETION_INDEX: `${index}` }).ended,
    );
    for (const { status } of await Promise.all(pods)) expect(status).toBe(0);
    expect(filesUnder(out)).toEqual(indexes.map((index) => `errors-${index + 1}-of-${shards}.jsonl`));
    const parts = filesUnder(out).flatMap((file) => idsOf(join(out, file)));
    expect([parts.length, new Set(parts).size]).toEqual([13, 13]);
  }, 300_000);
});
