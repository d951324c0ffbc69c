import { describe, expect, it } from "@jest/globals";
import { chooseRung } from "../../../sdk/inference/chooseRung";

describe("chooseRung, in Node where there is no WebGPU", () => {
  it("takes WebAssembly on one thread and says why", async () => {
    expect(await chooseRung({ device: "auto", ortFolder: "" })).toEqual({
      rung: "wasm",
      reason: "there is no WebGPU here; one thread: the default in Node",
    });
    const asked = await chooseRung({ device: "wasm", numThreads: 1, ortFolder: "" });
    expect(asked.reason).toBe("WebAssembly was asked for; one thread: it was asked for");
  });

  it("takes threads when they are asked for", async () => {
    const { rung, reason } = await chooseRung({ device: "wasm", numThreads: 2, ortFolder: "" });
    expect([rung, reason]).toEqual(["wasm-threads", "WebAssembly was asked for; several threads"]);
  });

  it("refuses when WebGPU is asked for", async () => {
    await expect(chooseRung({ device: "webgpu", ortFolder: "" })).rejects.toMatchObject({ code: "device-unsupported" });
  });
});
