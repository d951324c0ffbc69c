import { describe, expect, it } from "@jest/globals";
import { inferenceQueue } from "../../../sdk/inference/inferenceQueue";

/** A promise and what settles it: the order of events is tested, never the clock. */
function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}
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
    const { open, opened } = gate();
    const first = inferenceQueue(() => opened);
    const waiting = inferenceQueue(async () => {
      started = true;
    }, controller.signal);
    controller.abort("enough");
    // The first job still runs and would for ever.
    await expect(waiting).rejects.toBe("enough");
    open();
    await first;
    await inferenceQueue(async () => undefined);
    expect(started).toBe(false);
    await expect(inferenceQueue(async () => 1, controller.signal)).rejects.toBe("enough");
  });

  it("a job that runs ends, whatever the signal says", async () => {
    const controller = new AbortController();
    const [begun, end] = [gate(), gate()];
    const running = inferenceQueue(async () => {
      begun.open();
      await end.opened;
      return "done";
    }, controller.signal);
    await begun.opened;
    controller.abort();
    end.open();
    await expect(running).resolves.toBe("done");
  });
});
