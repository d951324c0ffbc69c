import { describe, expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import { inferenceError } from "../../../sdk/inference/inferenceError";

describe("inferenceError", () => {
  it.each([
    ["Device is lost", "device-lost"],
    ["the GPUDevice was destroyed", "device-lost"],
    ["WebAssembly.Memory(): could not allocate memory: out of memory", "out-of-memory"],
    ["std::bad_alloc", "out-of-memory"],
    ["no kernel for GridSample", "device-unsupported"],
  ])("%s -> %s", (message, code) => {
    const cause = new Error(message);
    expect(inferenceError(cause, "run a network")).toMatchObject({
      code,
      cause,
      message: `Cannot run a network: ${message}`,
    });
  });

  it("keeps our own errors", () => {
    const error = new AvatarError("no-face", "none", "");
    expect(inferenceError(error, "run")).toBe(error);
  });
});
