import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { convertModel } from "../../../../models/convert/convertModel";
import { modelSources } from "../../../../models/convert/modelSources";

const MODELS = join(import.meta.dirname, "../../../../models");
const manifest = JSON.parse(readFileSync(join(MODELS, "manifest.json"), "utf8"));

describe("convertModel", () => {
  it.each(modelSources.map((source) => [source.name, source] as const))(
    "%s: makes the shipped file, byte for byte, and the manifest says so",
    async (name, source) => {
      const bytes = await convertModel(source);
      const entry = manifest.models[name];
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(entry.sha256);
      expect(bytes.length).toBe(entry.bytes);
      expect(readFileSync(join(MODELS, entry.file)).equals(bytes)).toBe(true);
      expect(entry.inputs.image).toEqual(source.input);
      expect(entry.outputs).toEqual(source.outputs);
    },
  );
});
