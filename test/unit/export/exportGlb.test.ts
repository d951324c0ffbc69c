import { WebIO } from "@gltf-transform/core";
import { KHRMaterialsIOR, KHRMaterialsSpecular, type Specular } from "@gltf-transform/extensions";
import { describe, expect, it } from "@jest/globals";
import { validateBytes } from "gltf-validator";
import sharp from "sharp";
import { exportGlb } from "../../../sdk/export/exportGlb";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const avatar = syntheticAvatar();
const glb = await exportGlb(avatar);

describe("exportGlb", () => {
  it("is valid glTF without warnings", async () => {
    const { issues } = await validateBytes(glb);
    expect(issues.messages.filter(({ severity }) => severity < 2)).toEqual([]);
  });

  it("carries the morph targets by name and value", async () => {
    const document = await new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR]).readBinary(glb);
    const head = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.listPrimitives()[0].listTargets().length > 0);
    expect(head?.getExtras().targetNames).toEqual(avatar.head.morphTargets.map(({ name }) => name));
    const stored = head?.listPrimitives()[0].listTargets()[0].getAttribute("POSITION")?.getArray() as Float32Array;
    const worst = Math.max(...stored.map((value, i) => Math.abs(value - avatar.head.morphTargets[0].positions[i])));
    // Moves below 50 um are dropped.
    expect(worst).toBeLessThan(5.01e-5);
  });

  it("gives plain PBR viewers the reflectance of the shading model: F0 = .08 S, F90 = 25 F0", async () => {
    const document = await new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR]).readBinary(glb);
    const skin = document
      .getRoot()
      .listMaterials()
      .find((material) => material.getName() === "Skin");
    const specular = skin?.getExtension<Specular>("KHR_materials_specular");
    expect(skin?.getExtension("KHR_materials_ior")).toBeNull(); // 1.5, F0 .04
    expect(specular?.getSpecularFactor()).toBe(1);
    expect(specular?.getSpecularTexture()).toBe(skin?.getBaseColorTexture());
    const image = await sharp(skin?.getBaseColorTexture()?.getImage() as Uint8Array)
      .raw()
      .toBuffer();
    const worst = avatar.maps.specular.map((s, i) => Math.abs(image[i * 4 + 3] - Math.min(255, 2 * s)));
    expect(Math.max(...worst)).toBe(0);
    expect(skin?.getOcclusionTexture()).toBe(skin?.getMetallicRoughnessTexture());
  });

  it("puts eyes and mouth under the head", async () => {
    const document = await new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR]).readBinary(glb);
    const head = document
      .getRoot()
      .listNodes()
      .find((node) => node.getName() === "Head");
    expect(head?.listChildren().map((node) => node.getName())).toEqual(["LeftEye", "RightEye", "LowerTeeth"]);
    expect(head?.listChildren()[0].getTranslation()).toEqual(avatar.eyes[0].centre.map((value) => value));
  });

  it("gives the mouth its morph targets, its shade and the light that reaches it", async () => {
    const document = await new WebIO().registerExtensions([KHRMaterialsSpecular, KHRMaterialsIOR]).readBinary(glb);
    const teeth = document
      .getRoot()
      .listMeshes()
      .find((mesh) => mesh.getName() === "lowerTeeth");
    const primitive = teeth?.listPrimitives()[0];
    expect(teeth?.getExtras().targetNames).toEqual(["jawOpen", "tongueOut"]);
    expect(primitive?.getMaterial()?.getBaseColorFactor()).toEqual([...avatar.mouth[0].albedo, 1]);
    const [red, , , alpha] = primitive?.getAttribute("COLOR_0")?.getElement(0, [0, 0, 0, 0]) ?? [];
    expect(red).toBeCloseTo(avatar.mouth[0].tints[0], 4);
    expect(alpha).toBe(1);
  });
});
