import { describe, expect, it } from "@jest/globals";
import { chooseDevice } from "../../../sdk/inference/chooseDevice";

describe("chooseDevice, where there is no WebGPU", () => {
  it("takes WebAssembly and says why", async () => {
    expect(await chooseDevice("auto")).toEqual({
      device: "wasm",
      reason: "there is no WebGPU here",
      ownsGpuDevice: false,
    });
    expect(await chooseDevice("wasm")).toMatchObject({ device: "wasm", reason: "WebAssembly was asked for" });
  });

  it("refuses when WebGPU is asked for", async () => {
    await expect(chooseDevice("webgpu")).rejects.toMatchObject({ code: "device-unsupported" });
  });
});
