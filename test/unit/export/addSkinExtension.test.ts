import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { addSkinExtension } from "../../../sdk/export/addSkinExtension";
import type { GLTF } from "../../../sdk/export/gltfLibrary";
import { SKIN_EXTENSION } from "../../../sdk/export/skinExtension";

function gltf(): GLTF.IGLTF {
  return {
    asset: { version: "2.0" },
    images: [{ name: "colour" }, { name: "skin" }],
    textures: [{ source: 0, sampler: 3 }],
    materials: [{ name: "Skin", pbrMetallicRoughness: { baseColorTexture: { index: 0 } }, extensions: { other: {} } }],
    extensionsUsed: ["other"],
  };
}

describe("addSkinExtension", () => {
  it("writes every property of the schema beside other extensions, used and not required", () => {
    const json = gltf();
    addSkinExtension(json, "Skin", "skin");
    expect(json.textures).toEqual([
      { source: 0, sampler: 3 },
      { name: "skin", source: 1, sampler: 3 },
    ]);
    expect(json.extensionsUsed).toEqual(["other", SKIN_EXTENSION]);
    expect(json.extensionsRequired).toBeUndefined();
    const { other, [SKIN_EXTENSION]: extension } = json.materials![0].extensions as Record<string, object>;
    expect(other).toEqual({});
    expect(extension).toMatchObject({ skinTexture: { index: 1 }, referenceTranslucency: 0.5 });
    const schema = new URL("../../../plugin/skin/material.MOSAR_materials_skin.schema.json", import.meta.url);
    const names = Object.keys(JSON.parse(readFileSync(schema, "utf8")).properties);
    expect([...Object.keys(extension), "extensions", "extras"].sort()).toEqual(names.sort());
  });

  it("refuses a material or an image that is not there", () => {
    expect(() => addSkinExtension(gltf(), "Hair", "skin")).toThrow(/no material Hair/);
    expect(() => addSkinExtension(gltf(), "Skin", "fur")).toThrow(/no image fur/);
  });
});
