import { expect, it } from "@jest/globals";
import { createStageClock, sumTimes } from "../../sdk/stageClock";
import type { AvatarProgress } from "../../sdk/types";

it("times each stage and reports rising progress", async () => {
  const steps: AvatarProgress[] = [];
  const { run, times } = createStageClock(undefined, (step) => steps.push(step));
  expect(await run("detect", () => 7)).toBe(7);
  await run("unwrap", async () => undefined);
  await run("unwrap", async () => undefined);
  expect(steps.map(({ stage }) => stage)).toEqual(["detect", "unwrap", "unwrap"]);
  expect(steps[1].progress).toBeGreaterThan(steps[0].progress);
  expect(sumTimes(times).map(({ stage }) => stage)).toEqual(["detect", "unwrap"]);
});

it("puts one photo's stages in their place among several", async () => {
  const steps: number[] = [];
  const { run } = createStageClock(
    undefined,
    ({ progress }) => steps.push(progress),
    (begins) => (1 + begins) / 2,
  );
  await run("decode", () => undefined);
  await run("fit", () => undefined);
  expect(steps[0]).toBe(0.5);
  expect(steps[1]).toBeGreaterThan(0.5);
  expect(steps[1]).toBeLessThan(0.6);
});

it("stops before the next stage when the signal aborts, with its reason", async () => {
  const abort = new AbortController();
  const { run } = createStageClock(abort.signal, undefined);
  const reason = new Error("enough");
  await expect(run("fit", () => abort.abort(reason))).rejects.toBe(reason);
  let ran = false;
  const mark = () => {
    ran = true;
  };
  await expect(run("light", mark)).rejects.toBe(reason);
  expect(ran).toBe(false);
});
