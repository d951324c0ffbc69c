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

  it("gives up on an answer that cannot be read and on a request that cannot be sent, and leaves no listener", async () => {
    const worker = localWorker();
    const asked = askWorker(worker, { run: "preload" }, {});
    worker.onmessageerror?.({} as MessageEvent);
    await expect(asked).rejects.toMatchObject({ code: "device-unsupported" });
    const refusal = new Error("cannot be cloned");
    const refusing = Object.assign(localWorker(), {
      postMessage: () => {
        throw refusal;
      },
    });
    await expect(askWorker(refusing, { run: "preload" }, {})).rejects.toBe(refusal);
    for (const one of [worker, refusing]) {
      expect([one.onmessage, one.onerror, one.onmessageerror]).toEqual([null, null, null]);
      one.terminate();
    }
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
