import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { makeAvatar } from "../../../plugin/makeAvatar";
import { localWorker } from "../worker/localWorker";

const MODELS = join(import.meta.dirname, "../../../models");
const BLACK = { width: 64, height: 64, data: new Uint8Array(64 * 64 * 4) };

describe("makeAvatar", () => {
  it("ends its worker when the photo is refused", async () => {
    let ended = 0;
    const createWorker = () => {
      const worker = localWorker();
      const { terminate } = worker;
      return Object.assign(worker, {
        terminate: () => {
          ended++;
          terminate();
        },
      });
    };
    const making = makeAvatar(BLACK, { assetsUrl: MODELS, device: "wasm", worker: true, createWorker });
    await expect(making).rejects.toMatchObject({ code: "no-face" });
    expect(ended).toBe(1);
  });

  it("works on its own thread where there is no Worker, or when told to", async () => {
    const createWorker = () => {
      throw new Error("not to be started");
    };
    for (const worker of [undefined, false]) {
      const making = makeAvatar(BLACK, { assetsUrl: MODELS, device: "wasm", worker, createWorker });
      await expect(making).rejects.toMatchObject({ code: "no-face" });
    }
  });

  it("does not fall back when a worker was insisted on", async () => {
    const createWorker = () => {
      throw new Error("no workers here");
    };
    await expect(makeAvatar(BLACK, { assetsUrl: MODELS, worker: true, createWorker })).rejects.toThrow("no workers");
  });
});
