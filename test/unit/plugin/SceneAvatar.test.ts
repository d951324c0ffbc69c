import { DirectionalLight } from "@babylonjs/core/Lights/directionalLight.js";
import { HemisphericLight } from "@babylonjs/core/Lights/hemisphericLight.js";
import { ShadowGenerator } from "@babylonjs/core/Lights/Shadows/shadowGenerator.js";
import { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import { CreateSphere } from "@babylonjs/core/Meshes/Builders/sphereBuilder.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { ARKIT_NAMES } from "../../../plugin/arkitNames";
import { GAZE_LIMIT } from "../../../plugin/gazeTowards";
import type { Blendshapes, Visemes } from "../../../plugin/SceneAvatar";
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
      new RangeError('unknown blendshape "jawOpne": did you mean "jawOpen"?'),
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

  it("speaks by visemes that add to blendshapes, on head and teeth, and light the mouth", () => {
    const { avatar } = place();
    const influence = (mesh: AbstractMesh, name: string) => mesh.morphTargetManager?.getTargetByName(name)?.influence;
    const material = avatar.mouth[0].material as PBRMaterial;
    const dark = material.directIntensity;
    avatar.setBlendshapes({ jawOpen: 0.1 });
    avatar.setViseme("viseme_aa", 2);
    expect([avatar.head, avatar.mouth[0]].map((mesh) => influence(mesh, "viseme_aa"))).toEqual([1, 1]);
    expect(avatar.getBlendshapes().jawOpen).toBe(0.1);
    expect(material.directIntensity).toBeGreaterThan(2 * dark);
    avatar.setVisemes({ viseme_aa: 0.25, viseme_O: 0.75 });
    expect(influence(avatar.head, "viseme_aa")).toBe(0.25);
    expect(() => avatar.setVisemes({ viseme_E: 1, viseme_AA: 1 } as Visemes)).toThrow(
      new RangeError('unknown viseme "viseme_AA": did you mean "viseme_aa"?'),
    );
    expect(() => avatar.setViseme("viseme_E", Number.NaN)).toThrow(TypeError);
    expect(influence(avatar.head, "viseme_E")).toBe(0);
  });

  it("is driven by frames of a tracker, with the head's turn", () => {
    const { avatar } = place();
    const frame = new Float32Array(52);
    frame[25] = 0.5; // jawOpen of FaceLandmarker
    avatar.drive(frame, "mediapipe", [0, Math.sin(0.2), 0, Math.cos(0.2)]);
    expect(avatar.getBlendshapes().jawOpen).toBe(0.5);
    const sideways = () => Vector3.TransformNormal(new Vector3(0, 0, 1), avatar.head.computeWorldMatrix(true)).x;
    // The person's left is at -x in a left-handed scene.
    expect(sideways()).toBeCloseTo(-Math.sin(0.4), 6);
    frame[3] = Number.NaN;
    expect(() => avatar.drive(frame, "mediapipe", [0, 0, 0, 1])).toThrow(TypeError);
    expect(() => avatar.drive(new Float32Array(52), "mediapipe", [0, 0, 0, 0])).toThrow(TypeError);
    expect(avatar.getBlendshapes().jawOpen).toBe(0.5);
    expect(sideways()).toBeCloseTo(-Math.sin(0.4), 6);
  });

  it("lives by itself on top of what is set, the same by the same seed, and stops", () => {
    const live = (seed: number) => {
      const { scene, avatar } = place();
      const before = inventory(scene);
      const engine = scene.getEngine();
      engine.getDeltaTime = () => 50;
      avatar.setBlendshapes({ eyeBlinkLeft: 0.25, jawOpen: 0.5 });
      avatar.startIdle({ seed });
      const lids: number[] = [];
      let sway = 0;
      for (let i = 0; i < 400; i++) {
        scene.onBeforeRenderObservable.notifyObservers(scene);
        lids.push(avatar.head.morphTargetManager!.getTargetByName("eyeBlinkLeft")!.influence);
        sway = Math.max(sway, 1 - avatar.bones.neck.rotationQuaternion!.w);
      }
      expect(avatar.getBlendshapes()).toMatchObject({ eyeBlinkLeft: 0.25, jawOpen: 0.5 });
      avatar.stopIdle();
      expect(avatar.head.morphTargetManager!.getTargetByName("eyeBlinkLeft")!.influence).toBe(0.25);
      expect(avatar.bones.neck.rotationQuaternion!.asArray()).toEqual([0, 0, 0, 1].map((v) => expect.closeTo(v, 9)));
      expect(inventory(scene)).toEqual(before);
      return { lids, sway };
    };
    const { lids, sway } = live(3);
    expect([Math.min(...lids), Math.max(...lids)]).toEqual([0.25, 1]);
    expect(sway).toBeGreaterThan(1e-6);
    expect(live(3).lids).toEqual(lids);
    expect(live(4).lids).not.toEqual(lids);
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
    avatar.startIdle();
    avatar.dispose();
    avatar.dispose();
    expect(inventory(scene)).toEqual(before);
  });

  it("what is attached turns with the head, casts and receives shadows, and goes with the avatar", () => {
    const scene = nullScene();
    const light = new DirectionalLight("key", new Vector3(0, -1, -1), scene);
    const casters = new ShadowGenerator(64, light).getShadowMap()!.renderList!;
    const avatar = addAvatarToScene(syntheticAvatar(), scene);
    const pearl = CreateSphere("pearl", { diameter: 0.01 }, scene);
    pearl.position.set(0, 0, 0.1);
    const gold = new PBRMaterial("gold", scene);
    pearl.material = CreateSphere("other", { diameter: 1 }, scene).material = gold;
    avatar.attach(pearl, pearl);
    expect(casters.filter((mesh) => mesh === pearl)).toHaveLength(1);
    expect([pearl.receiveShadows, casters.includes(pearl)]).toEqual([true, true]);
    const before = pearl.computeWorldMatrix(true).getTranslation().clone();
    avatar.drive(new Float32Array(ARKIT_NAMES.length), "arkit", [0, 0.4, 0, 0.9]);
    for (const node of [avatar.bones.head, avatar.head]) node.computeWorldMatrix(true);
    const moved = pearl.computeWorldMatrix(true).getTranslation().subtract(before);
    expect(moved.length()).toBeGreaterThan(0.05);
    avatar.dispose();
    expect([pearl.isDisposed(), casters.length]).toEqual([true, 0]);
    // Others wear it.
    expect(scene.materials).toContain(gold);
  });
});
