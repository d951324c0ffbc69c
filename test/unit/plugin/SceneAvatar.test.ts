import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { GAZE_LIMIT } from "../../../plugin/gazeTowards";
import type { Blendshapes } from "../../../plugin/SceneAvatar";
import { inventory } from "../fixtures/inventory";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

function place(rightHanded = false) {
  const scene = nullScene(rightHanded);
  return { scene, avatar: addAvatarToScene(syntheticAvatar(), scene) };
}

/** Where an eye looks in the scene. */
function sight(avatar: ReturnType<typeof addAvatarToScene>, eye: 0 | 1): Vector3 {
  const { node } = avatar.eyes[eye];
  node.computeWorldMatrix(true);
  return Vector3.TransformNormal(new Vector3(0, 0, 1), node.getWorldMatrix()).normalize();
}

describe("SceneAvatar", () => {
  it("sets named blendshapes, clamped, and keeps the others", () => {
    const { avatar } = place();
    avatar.setBlendshapes({ jawOpen: 0.4, mouthSmileLeft: 7 });
    avatar.setBlendshapes({ mouthSmileRight: -1 });
    expect(avatar.getBlendshapes()).toMatchObject({ jawOpen: 0.4, mouthSmileLeft: 1, mouthSmileRight: 0 });
    expect(avatar.head.morphTargetManager!.getTargetByName("jawOpen")!.influence).toBe(0.4);
  });

  it("refuses an unknown name or a weight that is no number, and changes nothing", () => {
    const { avatar } = place();
    expect(() => avatar.setBlendshapes({ jawOpen: 1, jawOpne: 1 } as Blendshapes)).toThrow(
      new RangeError('unknown blendshape "jawOpne"'),
    );
    expect(() => avatar.setBlendshapes({ jawOpen: Number.NaN })).toThrow(TypeError);
    expect(avatar.getBlendshapes().jawOpen).toBe(0);
  });

  it("accepts every ARKit name, also one that this head has no shape for", () => {
    const { avatar } = place();
    avatar.setBlendshapes(Object.fromEntries(ARKIT_NAMES.map((name) => [name, 1])));
    expect(Object.keys(avatar.getBlendshapes())).toHaveLength(7);
  });

  it("moves the mouth's parts with the head by the same name and lights them as the lips part", () => {
    const { avatar } = place();
    const [teeth] = avatar.mouth;
    const material = teeth.material as PBRMaterial;
    expect(material.environmentIntensity).toBeLessThan(0.2);
    avatar.setBlendshapes({ jawOpen: 0.5, tongueOut: 1 });
    expect(teeth.morphTargetManager?.getTargetByName("jawOpen")?.influence).toBe(0.5);
    expect(avatar.getBlendshapes()).toMatchObject({ jawOpen: 0.5, tongueOut: 1 });
    expect(material.environmentIntensity).toBeGreaterThan(0.9);
    expect(material.directIntensity).toBe(material.environmentIntensity);
  });

  it("knows the photo's expression by name", () => {
    const { fit, ...rest } = syntheticAvatar();
    const smiling = { ...rest, fit: { ...fit, expression: Float32Array.of(0.25, 0.5, 0, 0, 0, 1) } };
    const avatar = addAvatarToScene(smiling, nullScene());
    expect(avatar.photoExpression).toMatchObject({ jawOpen: 0.25, mouthSmileLeft: 0.5, browInnerUp: 1 });
  });

  it("looks at a point of the scene with both eyes, in either kind of scene and however the root stands", () => {
    for (const rightHanded of [false, true]) {
      const { avatar } = place(rightHanded);
      avatar.root.position.set(1, 2, 3);
      avatar.root.rotation.y = 0.4;
      avatar.root.scaling.setAll(2);
      const point = Vector3.TransformCoordinates(new Vector3(0.2, 0.1, 1), avatar.root.computeWorldMatrix(true));
      avatar.lookAt(point);
      for (const eye of [0, 1] as const) {
        const towards = point.subtract(avatar.eyes[eye].node.getAbsolutePosition()).normalize();
        expect(Vector3.Dot(sight(avatar, eye), towards)).toBeCloseTo(1, 6);
      }
    }
  });

  it("turns no further than an eye can, and back with null", () => {
    const { avatar } = place();
    avatar.lookAt(new Vector3(0, 0, -5));
    expect(Math.abs(Math.asin(sight(avatar, 0).x))).toBeLessThanOrEqual(GAZE_LIMIT.side + 1e-6);
    avatar.lookAt(null);
    expect(sight(avatar, 0).z).toBeCloseTo(1, 6);
  });

  it("puts the photo's light on and off", () => {
    const { scene, avatar } = place();
    new HemisphericLight("own", Vector3.Up(), scene);
    const before = inventory(scene);
    avatar.applyLightingTo(scene);
    avatar.applyLightingTo(scene);
    expect(inventory(scene)).toMatchObject({ environment: "avatar.light", lights: [["own", false]] });
    avatar.removeLightingFrom(scene);
    avatar.removeLightingFrom(scene);
    expect(inventory(scene)).toEqual(before);
  });

  it("dispose leaves the scene as it was, light included", () => {
    const scene = nullScene();
    new HemisphericLight("own", Vector3.Up(), scene);
    const before = inventory(scene);
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    avatar.applyLightingTo(scene);
    avatar.setBlendshapes({ jawOpen: 1 });
    avatar.dispose();
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
  });
});
