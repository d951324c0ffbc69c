import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { AvatarProgress } from "../../../sdk/types";
import { askWorker } from "../../../sdk/worker/askWorker";
import { localWorker } from "./localWorker";

const MODELS = join(import.meta.dirname, "../../../models");

describe("serveAvatars", () => {
  it("opens a runtime with progress, answers in order and goes on after a refusal", async () => {
    const worker = localWorker();
    const steps: AvatarProgress[] = [];
    const onProgress = (step: AvatarProgress) => steps.push(step);
    const opened = await askWorker(
      worker,
      { run: "open", options: { assetsUrl: MODELS, device: "wasm" } },
      { onProgress },
    );
    expect(opened).toMatchObject({ is: "done", info: { device: "wasm", openSessions: 0 } });
    expect(steps.map(({ file }) => file)).toContain("head");
    const black = {
      width: 64,
      height: 64,
      originalWidth: 64,
      originalHeight: 64,
      rgba: new Uint8ClampedArray(64 * 64 * 4),
    };
    const refused = await askWorker(worker, { run: "create", photos: [black], options: {} }, {});
    expect(refused).toMatchObject({ is: "failed", error: { code: "no-face" } });
    const again = await askWorker(worker, { run: "create", photos: [black], options: {} }, {});
    expect(again).toEqual(refused);
    worker.terminate();
  });
});
