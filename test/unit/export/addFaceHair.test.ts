import * as gltf from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization } from "@gltf-transform/extensions";
import { expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import { addFaceHair } from "../../../sdk/export/addFaceHair";
import { exportGlb } from "../../../sdk/export/exportGlb";
import * as library from "../../../sdk/export/gltfLibrary";
import { beardZones } from "../../../sdk/head/beard/beardZones";
import { officialHead } from "../../fixtures/officialHead";
import { lashedAvatar } from "../fixtures/lashedAvatar";
import { paintedCover } from "../fixtures/paintedBrows";

const model = officialHead();
const zones = beardZones(model);
const color = [0.03, 0.02, 0.015] as const;
const beard = {
  style: { length: 0.012, density: 1, area: "goatee", color },
  zones,
  growth: new Float32Array(zones.chin.length),
} as const;
const usual = { length: 0.008, density: 1, color } as const;
const brows = { style: usual, usual, cover: paintedCover() };
const avatar = { ...lashedAvatar(model), beard, brows };

it("gives beard and brows levels that share one mesh, the last ones without, and none to a file that is one of these", async () => {
  const document = new library.Document();
  document.createBuffer();
  const draft = { gltf: library, document, images: "png", packed: false } as const;
  const added = await addFaceHair(draft, avatar.head, avatar, [0, 1, 2, 3, 4]);
  for (const [name, nodes] of [
    ["Beard", added.beard],
    ["Brows", added.brows],
  ] as const) {
    expect(nodes.map((node) => node.getName())).toEqual([name, ...[1, 2, 3, 4].map((level) => `${name}_LOD${level}`)]);
    const [mesh] = nodes.map((node) => node.getMesh());
    expect(nodes.map((node) => node.getMesh())).toEqual([mesh, mesh, mesh, null, null]);
    expect(mesh!.listPrimitives()[0].getMaterial()!.getAlphaMode()).toBe("BLEND");
  }
  expect(document.getRoot().listMeshes()).toHaveLength(2);
  expect(await addFaceHair(draft, avatar.head, avatar, [3])).toEqual({ beard: [], brows: [] });
  expect(await addFaceHair(draft, avatar.head, { brows: { ...brows, style: null } }, [0])).toEqual({
    beard: [],
    brows: [],
  });
});

it("hangs brows on the head joint of a valid file, over the painted ones, in few bytes", async () => {
  const [bare, glb] = [await exportGlb({ ...avatar, brows: undefined }), await exportGlb(avatar)];
  expect((await validateBytes(glb)).issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  const io = new gltf.WebIO().registerExtensions([KHRMaterialsIOR, KHRMaterialsSpecular, KHRMeshQuantization]);
  const [plain, root] = [(await io.readBinary(bare)).getRoot(), (await io.readBinary(glb)).getRoot()];
  const node = root.listNodes().find((one) => one.getName() === "Brows")!;
  expect(node.getParentNode()?.getName()).toBe("Head");
  const image = (from: typeof root) =>
    from
      .listTextures()
      .find((one) => one.getName() === "albedo")!
      .getImage();
  expect(image(root)).toEqual(image(plain));
  expect(glb.length - bare.length).toBeLessThan(40_000);
});
