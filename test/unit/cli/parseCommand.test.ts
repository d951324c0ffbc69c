import { describe, expect, it } from "@jest/globals";
import { parseCommand } from "../../../sdk/cli/parseCommand";

/** How an avatar is made unless it is said. */
const DEFAULTS = {
  textureSize: 1024,
  seed: 1,
  learnedSkin: true,
  relight: undefined,
  device: "auto",
  assets: undefined,
};

describe("parseCommand", () => {
  it("reads a create call with its defaults", () => {
    expect(parseCommand(["create", "me.jpg", "--out", "dir"])).toEqual({
      run: "create",
      photos: ["me.jpg"],
      out: "dir",
      mosar: false,
      ...DEFAULTS,
    });
  });

  it("takes several photos of one person", () => {
    expect(parseCommand(["create", "a.jpg", "b.jpg", "--out", "dir"])).toMatchObject({ photos: ["a.jpg", "b.jpg"] });
  });

  it("reads every option", () => {
    const args =
      "create a.png --out b --texture-size 2048 --seed 7 --no-learned-skin --relight sky.hdr --device wasm --assets m --mosar".split(
        " ",
      );
    expect(parseCommand(args)).toMatchObject({
      textureSize: 2048,
      seed: 7,
      learnedSkin: false,
      relight: "sky.hdr",
      device: "wasm",
      assets: "m",
      mosar: true,
    });
  });

  it("reads a copy-assets call", () => {
    expect(parseCommand(["copy-assets", "public/mosar"])).toEqual({ run: "copy-assets", out: "public/mosar" });
  });

  it("reads a batch call with its defaults", () => {
    expect(parseCommand(["batch", "photos", "--out", "dir"])).toEqual({
      run: "batch",
      input: "photos",
      out: "dir",
      ...DEFAULTS,
      glb: false,
      shard: undefined,
      jobs: 1,
      retryErrors: false,
    });
  });

  it("reads every option of batch, and the shard from its engine", () => {
    const args = "batch list.jsonl --out b --glb --jobs 4 --retry-errors".split(" ");
    const environment = { JOB_COMPLETION_INDEX: "2", MOSAR_SHARDS: "3" };
    const told = { glb: true, jobs: 4, retryErrors: true };
    expect(parseCommand(args, environment)).toMatchObject({ ...told, shard: { index: 2, count: 3 } });
    expect(parseCommand([...args, "--shard", "1/8"], environment)).toMatchObject({ shard: { index: 0, count: 8 } });
  });

  it("shows help and version", () => {
    expect(parseCommand([]).run).toBe("help");
    expect(parseCommand(["--help"]).run).toBe("help");
    expect(parseCommand(["--version"]).run).toBe("version");
  });

  it.each([
    [["create", "a.png"], "--out DIR is missing"],
    [["create", "--out", "b"], "create takes a photo"],
    [["copy-assets"], "copy-assets takes one folder"],
    [["batch", "a", "--out", "b", "--mosar"], "--mosar is for create"],
    [["paint", "a"], 'unknown command "paint"; there are: create, batch, copy-assets'],
    [["create", "a", "--out", "b", "--texture-size", "777"], "--texture-size takes 512, 1024, 2048"],
    [["create", "a", "--out", "b", "--seed", "-1.5"], "--seed"],
    [["create", "a", "--out", "b", "--device", "gpu"], "--device takes auto, wasm"],
    [["create", "a", "--out", "b", "--nonsense"], "--nonsense"],
    [["create", "a", "--out", "b", "--glb"], "--glb is for batch"],
    [["create", "a", "--out", "b", "--shard", "1/2"], "--shard is for batch"],
    [["batch", "--out", "b"], "batch takes one folder or list"],
    [["batch", "a", "--out", "b", "--jobs", "0"], "--jobs takes a whole number from 1 to 1024"],
    [["batch", "a", "--out", "b", "--shard", "0/2"], "--shard takes i/n"],
    [["batch", "a", "--out", "b", "--glb", "--relight", "sky.hdr"], "--relight draws a picture"],
  ])("says what is wrong with %j", (args, message) => {
    expect(() => parseCommand(args)).toThrow(RangeError);
    expect(() => parseCommand(args)).toThrow(message);
  });
});
