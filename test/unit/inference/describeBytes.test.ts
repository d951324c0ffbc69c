import { describe, expect, it } from "@jest/globals";
import { describeBytes } from "../../../sdk/inference/describeBytes";

const describeText = (text: string) => describeBytes(new TextEncoder().encode(text));

describe("describeBytes", () => {
  it("knows what servers and tools put in a model's place", () => {
    expect(describeText("\n<!DOCTYPE html><html>")).toBe(
      "an HTML page: the path is wrong or the server answers every path",
    );
    expect(describeText("<html lang='en'>")).toMatch(/^an HTML page/);
    expect(describeText("version https://git-lfs.github.com/spec/v1\noid sha256:1")).toBe(
      "a Git LFS pointer: run git lfs pull",
    );
    expect(describeText('<?xml version="1.0"?><Error>')).toBe("an XML text, probably a storage server's error");
    expect(describeText('{"message":"not found"}')).toBe("a JSON text");
    expect(describeBytes(new Uint8Array())).toBe("an empty file");
  });

  it("says the size of anything else", () => {
    expect(describeBytes(Uint8Array.of(8, 8, 18))).toBe("3 bytes of another file");
  });
});
