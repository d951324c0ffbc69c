import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Color3 } from "@babylonjs/core/Maths/math.color.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { GLTFExporter } from "@babylonjs/serializers/glTF/2.0/glTFExporter.js";
import { GLTF2Export } from "@babylonjs/serializers/glTF/2.0/glTFSerializer.js";
import { describe, expect, it } from "@jest/globals";
import { attachSkin } from "../../../../plugin/skin/attachSkin";
import { registerSkinExporter } from "../../../../plugin/skin/registerSkinExporter";
import { SKIN_EXTENSION } from "../../../../sdk/export/skinExtension";
import { nullScene } from "../../fixtures/nullScene";

/** The glTF of a ball whose material is changed; the null engine has no pixels to write, so it has no textures. */
async function exported(change: (material: PBRMaterial) => void) {
  registerSkinExporter(GLTFExporter);
  const scene = nullScene();
  const material = new PBRMaterial("skin", scene);
  CreateSphere("ball", {}, scene).material = material;
  material.metallic = 0;
  change(material);
  const { files } = await GLTF2Export.GLTFAsync(scene, "ball");
  return JSON.parse(files["ball.gltf"] as string);
}

describe("createSkinExporter", () => {
  it("writes the numbers, used and not required, and a colour above 1 as a gain", async () => {
    const gltf = await exported((material) => {
      material.albedoColor = new Color3(0.5, 1.25, 1);
      attachSkin(material, { microRelief: 0, tone: 0.5, lobes: [0.5, 1, 0.25] });
    });
    expect(gltf.extensionsUsed).toContain(SKIN_EXTENSION);
    expect(gltf.extensionsRequired ?? []).not.toContain(SKIN_EXTENSION);
    const [{ extensions, pbrMetallicRoughness }] = gltf.materials;
    expect(extensions[SKIN_EXTENSION]).toMatchObject({
      tone: 0.5,
      lobes: [0.5, 1, 0.25],
      microRelief: 0,
      diffuseGain: 1.25,
    });
    expect(extensions[SKIN_EXTENSION]).not.toHaveProperty("map");
    expect(pbrMetallicRoughness.baseColorFactor).toEqual([0.4, 1, 0.8, 1]);
  });

  it("writes nothing of a material without skin, or with skin switched off", async () => {
    const none = await exported(() => undefined);
    const off = await exported((material) => {
      attachSkin(material, { microRelief: 0 }).isEnabled = false;
    });
    for (const gltf of [none, off]) expect(JSON.stringify(gltf)).not.toContain(SKIN_EXTENSION);
  });
});
