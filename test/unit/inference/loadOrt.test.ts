import { describe, expect, it } from "@jest/globals";
import { loadOrt } from "../../../sdk/inference/loadOrt";

describe("loadOrt", () => {
  it("gives the build for Node, the same each time", async () => {
    const ort = await loadOrt("wasm", "");
    expect(typeof ort.InferenceSession.create).toBe("function");
    expect(await loadOrt("wasm", "")).toBe(ort);
  });
});
