import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { attachSkin } from "../../../plugin/skin/attachSkin";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

describe("addAvatarToScene", () => {
  it("puts head, eyes and mouth below one root", () => {
    const scene = nullScene();
    const { root, bones, head, eyes, meshes } = addAvatarToScene(syntheticAvatar(), scene, { name: "ada" });
    expect(root.name).toBe("ada");
    expect(bones.armature.parent).toBe(root);
    expect(head.parent).toBe(bones.head);
    expect(eyes.map(({ node }) => [node.name, node.parent])).toEqual([
      ["LeftEye", bones.head],
      ["RightEye", bones.head],
    ]);
    expect(eyes.map((eye) => eye.side)).toEqual(["left", "right"]);
    expect(meshes.map((mesh) => mesh.name)).toEqual([
      "ada.head",
      "ada.eye-left.eyeball",
      "ada.eye-right.eyeball",
      "ada.lowerTeeth",
    ]);
    expect(head.receiveShadows).toBe(true);
    // The joints leave everything where the head frame has it.
    for (const mesh of [head, ...meshes.slice(-1)]) {
      mesh.computeWorldMatrix(true);
      expect(mesh.getAbsolutePosition().length()).toBeLessThan(1e-6);
    }
    eyes[0].node.computeWorldMatrix(true);
    expect(eyes[0].node.getAbsolutePosition().asArray()).toEqual([-0.03, 0.01, 0.076].map((v) => expect.closeTo(v, 6)));
  });

  it("casts shadows from the scene's lights", () => {
    const scene = nullScene();
    const light = new DirectionalLight("sun", Vector3.Down(), scene);
    const list = new ShadowGenerator(64, light).getShadowMap()!.renderList!;
    addAvatarToScene(syntheticAvatar(), scene).dispose();
    expect(list).toHaveLength(0);
    addAvatarToScene(syntheticAvatar(), scene);
    expect(list.map((mesh) => mesh.name.split(".").at(-1))).toEqual(["head", "eyeball", "eyeball", "lowerTeeth"]);
    addAvatarToScene(syntheticAvatar(), scene, { castShadows: false });
    expect(list).toHaveLength(4);
  });

  it("throws and leaves the scene as it was when a part is wrong", () => {
    const avatar = syntheticAvatar();
    const noBall = { ...avatar.eyes[1], mesh: undefined as never };
    const noTexture = { ...avatar.eyes[0], texture: undefined as never };
    for (const broken of [
      { ...avatar, maps: { ...avatar.maps, skin: new Uint8Array(0) } },
      { ...avatar, head: { ...avatar.head, positions: undefined as never } },
      { ...avatar, eyes: [avatar.eyes[0], noBall] as const },
      { ...avatar, eyes: [noTexture, avatar.eyes[1]] as const },
    ]) {
      const scene = nullScene();
      const before = inventory(scene);
      expect(() => addAvatarToScene(broken, scene)).toThrow();
      expect(inventory(scene)).toEqual(before);
    }
  });

  it("lets light as deep into a scaled head", () => {
    const scene = nullScene();
    const { root, material } = addAvatarToScene(syntheticAvatar(), scene);
    root.scaling.setAll(100);
    root.computeWorldMatrix(true);
    expect(attachSkin(material).options.unitsPerMetre).toBeCloseTo(100, 9);
  });
});
