import { describe, expect, it } from "@jest/globals";
import { parseCommand } from "../../../sdk/cli/parseCommand";

describe("parseCommand", () => {
  it("reads a create call with its defaults", () => {
    expect(parseCommand(["create", "me.jpg", "--out", "dir"])).toEqual({
      run: "create",
      photo: "me.jpg",
      out: "dir",
      textureSize: 1024,
      seed: 1,
      learnedSkin: true,
      relight: undefined,
      device: "auto",
      assets: undefined,
    });
  });

  it("reads every option", () => {
    const args =
      "create a.png --out b --texture-size 2048 --seed 7 --no-learned-skin --relight sky.hdr --device wasm --assets m".split(
        " ",
      );
    expect(parseCommand(args)).toMatchObject({
      textureSize: 2048,
      seed: 7,
      learnedSkin: false,
      relight: "sky.hdr",
      device: "wasm",
      assets: "m",
    });
  });

  it("reads a copy-assets call", () => {
    expect(parseCommand(["copy-assets", "public/mosar"])).toEqual({ run: "copy-assets", out: "public/mosar" });
  });

  it("shows help and version", () => {
    expect(parseCommand([]).run).toBe("help");
    expect(parseCommand(["--help"]).run).toBe("help");
    expect(parseCommand(["--version"]).run).toBe("version");
  });

  it.each([
    [["create", "a.png"], "--out DIR is missing"],
    [["create", "--out", "b"], "create takes one photo"],
    [["create", "a", "b", "--out", "c"], "create takes one photo"],
    [["copy-assets"], "copy-assets takes one folder"],
    [["paint", "a"], 'unknown command "paint"; there are: create, copy-assets'],
    [["create", "a", "--out", "b", "--texture-size", "777"], "--texture-size takes 512, 1024, 2048"],
    [["create", "a", "--out", "b", "--seed", "-1.5"], "--seed"],
    [["create", "a", "--out", "b", "--device", "gpu"], "--device takes auto, wasm"],
    [["create", "a", "--out", "b", "--nonsense"], "--nonsense"],
  ])("says what is wrong with %j", (args, message) => {
    expect(() => parseCommand(args)).toThrow(RangeError);
    expect(() => parseCommand(args)).toThrow(message);
  });
});
