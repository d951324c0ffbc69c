import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { AvatarError, type AvatarErrorCode } from "../../../../sdk/AvatarError";
import { outcomeOf } from "../../../../sdk/cli/batch/outcomeOf";

const avatarError = (code: AvatarErrorCode) => new AvatarError(code, "Found.", "Do.");

describe("outcomeOf", () => {
  it.each(["photo-unreadable", "no-face", "device-lost", "out-of-memory"] as const)("%s is the photo's", (code) => {
    expect(outcomeOf(avatarError(code))).toEqual({ result: "failed", code, message: "Found.", hint: "Do." });
  });

  it.each(["model-unavailable", "device-unsupported"] as const)("%s stops the batch", (code) => {
    expect(outcomeOf(avatarError(code))).toEqual({ result: "stop", message: `${code}: Found. Do.` });
  });

  it("a file that cannot be written stops it, any other error is the photo's", async () => {
    const missing = await readFile("no/such/file").catch((error: unknown) => error);
    expect(outcomeOf(missing)).toMatchObject({ result: "stop", message: expect.stringContaining("ENOENT") });
    expect(outcomeOf(new TypeError("x is undefined"))).toMatchObject({ result: "failed", code: "unexpected" });
    expect(outcomeOf("text")).toMatchObject({ result: "failed", message: "text" });
  });
});
