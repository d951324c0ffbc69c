import { expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { packGlb } from "../../../sdk/export/packGlb";

it("packs JSON and buffer of any length as a valid file", async () => {
  for (const length of [1, 2, 3, 4]) {
    const binary = new Uint8Array(length).fill(7);
    const glb = packGlb({ asset: { version: "2.0", generator: "é" }, buffers: [{ byteLength: length }] }, binary);
    const { issues } = await validateBytes(glb);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
    expect(new TextDecoder().decode(glb.subarray(20))).toContain('"generator":"é"');
    expect([...glb.subarray(-4)].slice(0, length)).toEqual([...binary]);
    expect(glb.length % 4).toBe(0);
  }
});
