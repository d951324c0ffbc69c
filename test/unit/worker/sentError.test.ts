import { describe, expect, it } from "@jest/globals";
import { AvatarError } from "../../../sdk/AvatarError";
import { packError, unpackError } from "../../../sdk/worker/sentError";

describe("sentError", () => {
  it("brings an AvatarError back with its code and hint", () => {
    const sent = structuredClone(packError(new AvatarError("no-face", "nobody there", "Another photo.")));
    const error = unpackError(sent);
    expect(error).toBeInstanceOf(AvatarError);
    expect(error).toMatchObject({ code: "no-face", message: "nobody there", hint: "Another photo." });
  });

  it("brings any other error back with its words", () => {
    expect(unpackError(packError(new RangeError("too far"))).message).toBe("too far");
    expect(unpackError(packError("plain")).message).toBe("plain");
  });
});
