import { describe, expect, it } from "@jest/globals";
import { modelSources } from "../../../../models/convert/modelSources";

describe("modelSources", () => {
  it("names each network once, with a pinned package, a SHA-256 and a measured quality", () => {
    expect(new Set(modelSources.map(({ name }) => name)).size).toBe(modelSources.length);
    for (const source of modelSources) {
      expect(source.package).toMatch(/^@mediapipe\/[a-z_]+@\d+\.\d+\.\d+$/);
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(source.quality).toMatch(/within \d/);
    }
  });
});
