import { WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
import { expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";
import { syntheticHair } from "../fixtures/syntheticHair";

const hair = syntheticHair();

it("writes hair as alpha-tested cards below the head joint that every viewer shows", async () => {
  const glb = await exportGlb({ ...syntheticAvatar(), hair });
  const { issues } = await validateBytes(glb);
  expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  const io = new WebIO().registerExtensions([KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization]);
  const root = (await io.readBinary(glb)).getRoot();
  const node = root.listNodes().find((one) => one.getName() === "Hair")!;
  expect(node.getParentNode()?.getName()).toBe("Head");
  const [primitive] = node.getMesh()!.listPrimitives();
  expect(primitive.getAttribute("POSITION")!.getArray()).toEqual(hair.mesh.positions);
  const material = primitive.getMaterial()!;
  expect([material.getAlphaMode(), material.getDoubleSided()]).toEqual(["MASK", true]);
  // The brightest tint is the file's 1, the material makes up for it.
  expect(material.getBaseColorFactor()[0]).toBeCloseTo(0.25, 6);
  const first = primitive.getAttribute("COLOR_0")!.getElement(0, [] as number[]);
  expect(first[0] * material.getBaseColorFactor()[0]).toBeCloseTo(0.5 * 0.2, 3);
  expect(material.getBaseColorTexture()!.getSize()).toEqual([256, 256]);
  // All strands of everybody.
  expect(material.getBaseColorTexture()!.getImage()!.length).toBeLessThan(150_000);
});

it("writes none where there is none", async () => {
  const bald = { ...hair, mesh: { ...hair.mesh, indices: new Uint32Array(0) } };
  for (const avatar of [syntheticAvatar(), { ...syntheticAvatar(), hair: bald }]) {
    const json = new TextDecoder().decode(await exportGlb(avatar));
    expect(json).not.toContain('"Hair"');
  }
});

it("has lighter hair at the lighter levels, linked behind the whole", async () => {
  const glb = await exportGlb({ ...syntheticAvatar(), hair }, { lod: "all" });
  const { issues } = await validateBytes(glb);
  expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  const root = (
    await new WebIO().registerExtensions([KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization]).readBinary(glb)
  ).getRoot();
  const nodes = root.listNodes().filter((one) => one.getName().startsWith("Hair"));
  expect(nodes.map((node) => node.getName())).toEqual(["Hair", ...[1, 2, 3, 4].map((level) => `Hair_LOD${level}`)]);
  const counts = nodes.map((node) => node.getMesh()!.listPrimitives()[0].getIndices()!.getCount());
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts[4]).toBeLessThan(counts[0]);
  for (const node of nodes) expect(node.getMesh()!.listPrimitives()[0].getMaterial()!.getName()).toBe("Hair");
});
