import { expect, it } from "@jest/globals";
import { linkLods, lodName } from "../../../../sdk/export/glb/linkLods";
import type { GLTF } from "../../../../sdk/export/gltfLibrary";

it("linkLods names the lighter nodes and where each begins, beside what a node has, and misses none in silence", () => {
  const nodes = ["Eye", lodName("Eye", 2), lodName("Eye", 1)].map((name) => ({ name, extras: { own: 1 } }));
  const json: GLTF.IGLTF = { asset: { version: "2.0" }, nodes };
  linkLods(json, ["Eye"], [1, 2]);
  expect(json.nodes?.[0]).toMatchObject({
    extensions: { MSFT_lod: { ids: [2, 1] } },
    extras: { own: 1, MSFT_screencoverage: [0.5, 0.24, 0] },
  });
  expect(json.extensionsUsed).toEqual(["MSFT_lod"]);
  expect(() => linkLods(json, ["Eye"], [3])).toThrow(RangeError);
  expect(() => linkLods(json, ["Ear"], [1])).toThrow(RangeError);
});
