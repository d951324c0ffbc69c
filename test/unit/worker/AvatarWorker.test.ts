import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Photo } from "../../../sdk/types";
import { AvatarWorker } from "../../../sdk/worker/AvatarWorker";
import type { WorkerLike } from "../../../sdk/worker/askWorker";
import { localWorker } from "./localWorker";

const MODELS = join(import.meta.dirname, "../../../models");
const BLACK: Photo = {
  width: 64,
  height: 64,
  originalWidth: 64,
  originalHeight: 64,
  rgba: new Uint8ClampedArray(64 * 64 * 4),
};

/** A worker that counts how often it is started and ended. */
function counted() {
  const count = { started: 0, ended: 0 };
  const createWorker = (): WorkerLike => {
    count.started++;
    const worker = localWorker();
    const { terminate } = worker;
    return Object.assign(worker, {
      terminate: () => {
        count.ended++;
        terminate();
      },
    });
  };
  return { count, createWorker };
}

describe("AvatarWorker", () => {
  it("passes the worker's errors on and stays usable", async () => {
    const { count, createWorker } = counted();
    const worker = await AvatarWorker.create({ assetsUrl: MODELS, device: "wasm", createWorker });
    expect(worker.info.device).toBe("wasm");
    for (let i = 0; i < 2; i++) await expect(worker.createAvatar(BLACK)).rejects.toMatchObject({ code: "no-face" });
    await worker.dispose();
    expect(count).toEqual({ started: 1, ended: 1 });
    await expect(worker.createAvatar(BLACK)).rejects.toThrow("disposed");
  });

  it("an abort ends the thread at once; the next call starts another", async () => {
    const { count, createWorker } = counted();
    const worker = await AvatarWorker.create({ assetsUrl: MODELS, device: "wasm", createWorker });
    const abort = new AbortController();
    const reason = new Error("changed my mind");
    const running = worker.createAvatar(BLACK, {
      signal: abort.signal,
      onProgress: ({ stage }) => stage === "detect" && abort.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
    expect(count).toEqual({ started: 1, ended: 1 });
    expect(worker.info.openSessions).toBe(0);
    await expect(worker.createAvatar(BLACK)).rejects.toMatchObject({ code: "no-face" });
    expect(count).toEqual({ started: 2, ended: 1 });
    await worker.dispose();
  });

  it("a waiting call leaves the queue when it is aborted, and does not disturb the one before it", async () => {
    const { count, createWorker } = counted();
    const worker = await AvatarWorker.create({ assetsUrl: MODELS, device: "wasm", createWorker });
    const first = worker.createAvatar(BLACK);
    const abort = new AbortController();
    const second = worker.createAvatar(BLACK, { signal: abort.signal });
    abort.abort(new Error("no longer"));
    await expect(second).rejects.toThrow("no longer");
    await expect(first).rejects.toMatchObject({ code: "no-face" });
    expect(count.ended).toBe(0);
    await worker.dispose();
  });

  it("does not stay behind when its models are not there", async () => {
    const { count, createWorker } = counted();
    const opening = AvatarWorker.create({ assetsUrl: join(MODELS, "none"), createWorker });
    await expect(opening).rejects.toMatchObject({ code: "model-unavailable" });
    expect(count).toEqual({ started: 1, ended: 1 });
  });
});
