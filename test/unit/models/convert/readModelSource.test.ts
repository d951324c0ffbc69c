import { describe, expect, it } from "@jest/globals";
import { modelSources } from "../../../../models/convert/modelSources";
import { readModelSource } from "../../../../models/convert/readModelSource";

const [source] = modelSources;

describe("readModelSource", () => {
  it("takes the network out of its package", async () => {
    const bytes = await readModelSource(source);
    expect(bytes.length).toBe(source.range![1] - source.range![0]);
    expect(new TextDecoder().decode(bytes.subarray(4, 8))).toBe("TFL3");
  });

  it("refuses another version of the package and other bytes", async () => {
    await expect(readModelSource({ ...source, package: "@mediapipe/face_mesh@0.4.1" })).rejects.toThrow(
      "@mediapipe/face_mesh is 0.4.1657299874, 0.4.1 is expected",
    );
    await expect(readModelSource({ ...source, range: [0, 8] })).rejects.toThrow("SHA-256 of the source is");
  });
});
