import { describe, expect, it } from "@jest/globals";
import { createInferenceSession } from "../../../sdk/inference/createInferenceSession";
import { loadOrt } from "../../../sdk/inference/loadOrt";
import { doublingNetwork } from "../../fixtures/doublingNetwork";

const x = { data: Float32Array.of(1, 2, 3, 4), dims: [4] };

describe("createInferenceSession", () => {
  it("runs, also for many callers at once, and gives outputs of their own", async () => {
    const session = await createInferenceSession(await loadOrt("wasm", ""), doublingNetwork());
    const results = await Promise.all(Array.from({ length: 5 }, () => session.run({ x })));
    for (const { y } of results) expect(y).toEqual({ data: Float32Array.of(2, 4, 6, 8), dims: [4] });
    results[0].y.data[0] = 99;
    expect(results[1].y.data[0]).toBe(2);
    await session.release();
  });

  it("rejects an aborted run with its reason", async () => {
    const session = await createInferenceSession(await loadOrt("wasm", ""), doublingNetwork());
    await expect(session.run({ x }, AbortSignal.abort("no"))).rejects.toBe("no");
    await session.release();
  });

  it("turns ONNX Runtime's refusals into typed errors", async () => {
    const ort = await loadOrt("wasm", "");
    const creating = createInferenceSession(ort, Uint8Array.of(1, 2, 3));
    await expect(creating).rejects.toMatchObject({ name: "AvatarError", code: "device-unsupported" });
    const session = await createInferenceSession(ort, doublingNetwork());
    await expect(session.run({ wrong: x })).rejects.toMatchObject({ name: "AvatarError" });
    await session.release();
  });
});
