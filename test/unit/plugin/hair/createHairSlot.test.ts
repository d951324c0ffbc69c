import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../../plugin/addAvatarToScene";
import { buildHeadMesh } from "../../../../sdk/head/buildHeadMesh";
import { buildHair } from "../../../../sdk/head/hair/buildHair";
import { scalpOfHead } from "../../../../sdk/head/hair/scalpOfHead";
import type { HairStyle } from "../../../../sdk/types";
import { officialHead } from "../../../fixtures/officialHead";
import { inventory } from "../../fixtures/inventory";
import { nullScene } from "../../fixtures/nullScene";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";
import { syntheticHair } from "../../fixtures/syntheticHair";

const hair = syntheticHair();

describe("SceneAvatar.setHair", () => {
  it("wears the person's hair on the head's joint, takes it off and puts it on again, shadows with it", () => {
    const scene = nullScene();
    const casters = new ShadowGenerator(64, new DirectionalLight("key", Vector3.Down(), scene)).getShadowMap()!;
    const bald = inventory(scene);
    const avatar = addAvatarToScene({ ...syntheticAvatar(), hair }, scene);
    const worn = inventory(scene);
    expect(avatar.hair!.parent).toBe(avatar.head);
    expect(avatar.meshes).toContain(avatar.hair);
    expect(casters.renderList).toContain(avatar.hair);
    const first = avatar.hair!;
    avatar.setHair(null);
    expect(avatar.hair).toBeNull();
    expect(casters.renderList).not.toContain(first);
    avatar.setHair(hair);
    expect(inventory(scene)).toEqual(worn);
    avatar.dispose();
    expect(inventory(scene)).toEqual(bald);
  });

  it("has lighter levels where the avatar has, and leaves none behind", () => {
    const scene = nullScene();
    const avatar = addAvatarToScene(syntheticAvatar(), scene, { lods: true });
    const bald = inventory(scene);
    avatar.setHair(hair);
    const levels = avatar.hair!.getLODLevels();
    expect(levels.map(({ mesh }) => mesh!.name.split("_")[1]).sort()).toEqual(["LOD1", "LOD2", "LOD3", "LOD4"]);
    for (const { mesh } of levels) {
      expect(mesh!.material).toBe(avatar.hair!.material);
      expect(mesh!.isVerticesDataPresent("color")).toBe(true);
    }
    avatar.setHair(null);
    expect(inventory(scene)).toEqual(bald);
    // Somebody's own mesh, which is no cards and has a shape.
    const { positions, normals } = hair.mesh;
    const shape = { name: "wind", positions: positions.map(() => 0.01), normals: normals.map(() => 0) };
    const cap = { ...hair.mesh, indices: hair.mesh.indices.slice(0, 9), morphTargets: [shape] };
    avatar.setHair({ ...hair, mesh: cap });
    expect(avatar.hair!.getLODLevels()).toHaveLength(0);
    avatar.setHair(null);
    expect(inventory(scene)).toEqual(bald);
  });

  it("refuses a style where the scalp is not known, and keeps what it wears", () => {
    const avatar = addAvatarToScene(syntheticAvatar(), nullScene());
    avatar.setHair(hair);
    const before = avatar.hair;
    expect(() => avatar.setHair({ length: 0.1 })).toThrow(TypeError);
    expect(avatar.hair).toBe(before);
  });

  it("grows a style as the photo shows the hair, unless the style says how it lies", () => {
    const model = officialHead();
    const head = buildHeadMesh(model, []);
    const bare = scalpOfHead(model, undefined);
    const scalp = { ...bare, growth: bare.scalp };
    const style: HairStyle = { ...hair.style, length: 0.03, sides: 0.02, hem: -0.08 };
    const ways = Float32Array.from({ length: 48 }, (_, i) => (i % 3 === 0 ? 0.6 : 0));
    const outline = {
      view: [0, 0, 1],
      right: [1, 0, 0],
      up: [0, 1, 0],
      heights: new Float32Array(72).fill(0.02),
      flow: { size: 4, ways },
    } as const;
    const own = buildHair(head, scalp, style, { outline });
    const avatar = addAvatarToScene({ ...syntheticAvatar(), head, hair: own }, nullScene());
    const places = () => avatar.hair!.getVerticesData("position")!;
    const worn = Array.from(places());
    avatar.setHair({ color: [0.5, 0.4, 0.2] });
    expect(Array.from(places())).toEqual(worn);
    avatar.setHair({ lie: "back" });
    const combed = Array.from(places());
    avatar.setHair(buildHair(head, scalp, { ...style, lie: "back" }));
    expect(combed).toEqual(Array.from(places()));
    expect(combed).not.toEqual(worn);
  });
});
