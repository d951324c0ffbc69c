import { describe, expect, it } from "@jest/globals";
import { chooseShard } from "../../../../sdk/cli/batch/chooseShard";

describe("chooseShard", () => {
  it("is the whole batch where nobody says otherwise", () => {
    expect(chooseShard(undefined, { PATH: "/bin" })).toBeUndefined();
  });

  it("counts --shard from 1, and it goes before what the engine says", () => {
    expect(chooseShard("1/4", {})).toEqual({ index: 0, count: 4 });
    expect(chooseShard("4/4", { JOB_COMPLETION_INDEX: "0", MOSAR_SHARDS: "9" })).toEqual({ index: 3, count: 4 });
  });

  it.each(["JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"])("counts %s from 0, of MOSAR_SHARDS", (variable) => {
    expect(chooseShard(undefined, { [variable]: "0", MOSAR_SHARDS: "3" })).toEqual({ index: 0, count: 3 });
    expect(() => chooseShard(undefined, { [variable]: "3", MOSAR_SHARDS: "3" })).toThrow("from 0");
    expect(() => chooseShard(undefined, { [variable]: "0" })).toThrow("set MOSAR_SHARDS");
    expect(() => chooseShard(undefined, { [variable]: "x", MOSAR_SHARDS: "3" })).toThrow("not a number");
  });

  const slurm = (id: number, more: Readonly<Record<string, string>>) =>
    chooseShard(undefined, { SLURM_ARRAY_TASK_ID: String(id), ...more });

  it("takes a Slurm array from wherever it starts, with or without steps, by its count or its end", () => {
    const array = { SLURM_ARRAY_TASK_MIN: "10", SLURM_ARRAY_TASK_MAX: "16", SLURM_ARRAY_TASK_STEP: "2" };
    expect(slurm(14, { ...array, SLURM_ARRAY_TASK_COUNT: "4" })).toEqual({ index: 2, count: 4 });
    expect(slurm(16, array)).toEqual({ index: 3, count: 4 });
    expect(slurm(1, { SLURM_ARRAY_TASK_MIN: "1", SLURM_ARRAY_TASK_COUNT: "5" })).toEqual({ index: 0, count: 5 });
  });

  it("refuses a Slurm list with gaps, whose tasks do not know their place, unless MOSAR_SHARDS is set", () => {
    const list = { SLURM_ARRAY_TASK_MIN: "1", SLURM_ARRAY_TASK_MAX: "7", SLURM_ARRAY_TASK_COUNT: "3" };
    expect(() => slurm(3, list)).toThrow("gaps");
    expect(slurm(3, { ...list, MOSAR_SHARDS: "8" })).toEqual({ index: 3, count: 8 });
  });

  it.each(["0/4", "5/4", "1", "a/b", "1/4/2", "-1/4", ""])("refuses --shard %s", (text) => {
    expect(() => chooseShard(text, {})).toThrow("--shard takes i/n");
  });

  it("refuses a count without an index: every process would make everything", () => {
    expect(() => chooseShard(undefined, { MOSAR_SHARDS: "4" })).toThrow("no array task");
    expect(() => slurm(1, {})).toThrow("SLURM_ARRAY_TASK_MIN is missing");
  });
});
