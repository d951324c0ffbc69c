import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { skinOfExtension } from "../../../../plugin/skin/skinOfExtension";
import { SKIN_DEFAULTS, type SkinExtension } from "../../../../sdk/export/skinExtension";

const schema = JSON.parse(
  readFileSync(new URL("../../../../plugin/skin/material.MOSAR_materials_skin.schema.json", import.meta.url), "utf8"),
);

describe("skinOfExtension", () => {
  it("takes a file's numbers, and the defaults, which are the schema's, for the rest", () => {
    expect(skinOfExtension({ microTiles: 7, diffuseGain: 2 }, "")).toEqual({ ...SKIN_DEFAULTS, microTiles: 7 });
    for (const [name, value] of Object.entries(SKIN_DEFAULTS))
      expect([name, schema.properties[name].default]).toEqual([name, value]);
  });

  it.each<[unknown, string]>([
    [{ lobes: [1, 2] }, "at: lobes is [1,2], expected three numbers of 0 or more"],
    [{ scatterDistance: [1, -1, 1] }, "at: scatterDistance is [1,-1,1], expected three numbers of 0 or more"],
    [{ tone: "red" }, 'at: tone is "red", expected a number of 0 or more'],
    [{ microTiles: [1, 1, 1] }, "at: microTiles is [1,1,1], expected a number of 0 or more"],
  ])("refuses %j", (extension, message) => {
    expect(() => skinOfExtension(extension as SkinExtension, "at")).toThrow(new RangeError(message));
  });
});
