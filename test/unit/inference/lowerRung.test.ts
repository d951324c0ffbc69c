import { describe, expect, it } from "@jest/globals";
import { AvatarError, type AvatarErrorCode } from "../../../sdk/AvatarError";
import type { DeviceChoice, DeviceRung } from "../../../sdk/inference/DeviceRung";
import { type FailedRung, lowerRung } from "../../../sdk/inference/lowerRung";

const failed = (rung: DeviceRung, more: Partial<FailedRung> = {}): FailedRung => ({
  rung,
  reason: "why",
  renewable: true,
  losses: 0,
  ...more,
});
const next = (from: FailedRung, code: AvatarErrorCode, device: DeviceChoice = "auto") =>
  lowerRung(from, new AvatarError(code, "what", "hint"), { device, ortFolder: "", numThreads: 2 });

describe("lowerRung", () => {
  it("survives the first loss on the same rung, and says so", () => {
    expect(next(failed("webgpu-jspi"), "device-lost")).toEqual({
      rung: "webgpu-jspi",
      reason: "why; made anew after a loss (what)",
    });
    expect(next(failed("webgpu-asyncify"), "device-lost", "webgpu")?.rung).toBe("webgpu-asyncify");
  });

  it("steps down to WebAssembly after the second loss, or the first of a device that was handed in", () => {
    expect(next(failed("webgpu-jspi", { losses: 1 }), "device-lost")).toEqual({
      rung: "wasm-threads",
      reason: "WebGPU failed again (what), WebAssembly instead; several threads",
    });
    expect(next(failed("webgpu-jspi", { renewable: false }), "device-lost")?.rung).toBe("wasm-threads");
    expect(next(failed("webgpu-jspi", { losses: 1 }), "device-lost", "webgpu")).toBeUndefined();
  });

  it("goes rung by rung when a build does not work", () => {
    expect(next(failed("webgpu-jspi"), "device-unsupported")?.rung).toBe("webgpu-asyncify");
    expect(next(failed("webgpu-asyncify"), "device-unsupported")?.rung).toBe("wasm-threads");
    expect(next(failed("wasm-threads"), "device-unsupported")).toEqual({
      rung: "wasm",
      reason: "why, which failed (what); one thread instead",
    });
    expect(next(failed("wasm"), "device-unsupported")).toBeUndefined();
  });

  it("stays when the device is not to blame, and where nothing else was allowed", () => {
    expect(next(failed("webgpu-jspi"), "model-unavailable")).toBeUndefined();
    expect(next(failed("webgpu-asyncify"), "no-face")).toBeUndefined();
    expect(next(failed("webgpu-asyncify"), "device-unsupported", "webgpu")).toBeUndefined();
    expect(next(failed("wasm-threads"), "out-of-memory")).toBeUndefined();
    expect(next(failed("webgpu-asyncify"), "out-of-memory")?.rung).toBe("wasm-threads");
  });
});
