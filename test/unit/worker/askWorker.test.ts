import { describe, expect, it } from "@jest/globals";
import { askWorker } from "../../../sdk/worker/askWorker";
import { localWorker } from "./localWorker";

describe("askWorker", () => {
  it("resolves with the worker's refusal and leaves no listener", async () => {
    const worker = localWorker();
    const answer = await askWorker(worker, { run: "preload" }, {});
    expect(answer).toMatchObject({ is: "failed", error: { message: expect.stringContaining("not been opened") } });
    expect(worker.onmessage).toBeNull();
    worker.terminate();
  });

  it("rejects with the reason of an abort, before and during", async () => {
    const worker = localWorker();
    const reason = new Error("enough");
    await expect(askWorker(worker, { run: "preload" }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const abort = new AbortController();
    const asked = askWorker(worker, { run: "preload" }, { signal: abort.signal });
    abort.abort(reason);
    await expect(asked).rejects.toBe(reason);
    worker.terminate();
  });

  it("says what to do when the worker's script fails", async () => {
    const worker = localWorker();
    const asked = askWorker(worker, { run: "preload" }, {});
    worker.onerror?.({ message: "" } as ErrorEvent);
    await expect(asked).rejects.toMatchObject({
      code: "device-unsupported",
      hint: expect.stringContaining("workerUrl"),
    });
    worker.terminate();
  });
});
