import { describe, expect, it } from "@jest/globals";
import { inferenceQueue } from "../../../sdk/inference/inferenceQueue";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("inferenceQueue", () => {
  it("runs one job at a time, in order, past failures", async () => {
    const log: string[] = [];
    const job = (name: string, fails = false) =>
      inferenceQueue(async () => {
        log.push(`${name} begins`);
        await pause(5);
        log.push(`${name} ends`);
        if (fails) throw new Error(name);
        return name;
      });
    const results = await Promise.allSettled([job("a"), job("b", true), job("c")]);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  it("goes on after a job that throws at once", async () => {
    const thrown = inferenceQueue(() => {
      throw new Error("at once");
    });
    await expect(thrown).rejects.toThrow("at once");
    await expect(inferenceQueue(async () => "next")).resolves.toBe("next");
  });

  it("an abort takes a waiting job out at once; it never starts", async () => {
    const controller = new AbortController();
    let started = false;
    const first = inferenceQueue(() => pause(50));
    const waiting = inferenceQueue(async () => {
      started = true;
    }, controller.signal);
    const before = performance.now();
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    expect(performance.now() - before).toBeLessThan(40);
    await first;
    await inferenceQueue(async () => undefined);
    expect(started).toBe(false);
    await expect(inferenceQueue(async () => 1, controller.signal)).rejects.toBe("enough");
  });

  it("a job that runs ends, whatever the signal says", async () => {
    const controller = new AbortController();
    const running = inferenceQueue(async () => {
      await pause(10);
      return "done";
    }, controller.signal);
    await pause(2);
    controller.abort();
    await expect(running).resolves.toBe("done");
  });
});
