import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import type { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { Observer } from "@babylonjs/core/Misc/observable.js";
import type { Scene } from "@babylonjs/core/scene.js";
import type { GlbOptions } from "../sdk/export/exportGlb";
import { lidCurves } from "../sdk/head/lidCurves";
import { mouthLight } from "../sdk/head/mouth/mouthLight";
import { VISEME_SHAPES, type VisemeName } from "../sdk/head/visemeShapes";
import type { Avatar, BeardStyle, BrowStyle, HairData, HairStyle, LashStyle } from "../sdk/types";
import { ARKIT_NAMES, type ArkitName } from "./arkitNames";
import type { BlendshapeOrder } from "./blendshapeOrders";
import { castShadowsOf } from "./castShadowsOf";
import type { AvatarBones } from "./createBones";
import { createDrive } from "./createDrive";
import type { SceneEye } from "./createEye";
import { createFaceWeights, type FaceWeights } from "./createFaceWeights";
import { createGaze, type GazeControl } from "./createGaze";
import { headToSceneX } from "./createHeadMesh";
import { createLidHold, type LidHold } from "./eye/createLidHold";
import { createLidShade, type LidShadeControl } from "./eye/createLidShade";
import type { FaceHairSlot } from "./faceHair/createFaceHairSlot";
import { loadGrowth } from "./faceHair/loadGrowth";
import type { HairSlot } from "./hair/createHairSlot";
import { createIdleMotion, type IdleOptions, type IdlePose } from "./idle/createIdleMotion";
import { lightScene, type PhotoLight } from "./lightScene";
import { lightToScene } from "./lightToScene";
import { mouthWeights } from "./mouthWeights";
import { type SceneAnchors, sceneAnchors } from "./sceneAnchors";
import { turnHead } from "./turnHead";
import { turnNeck } from "./turnNeck";
import { unknownName } from "./unknownName";
import { createWrinkles, type WrinkleControl } from "./wrinkle/createWrinkles";

/** Weights 0..1 by ARKit name. */
export type Blendshapes = Partial<Record<ArkitName, number>>;

/** Weights 0..1 by viseme name. */
export type Visemes = Partial<Record<VisemeName, number>>;

const BLINKS = ["eyeBlinkLeft", "eyeBlinkRight"] as const;
const VISEME_NAMES = Object.keys(VISEME_SHAPES) as VisemeName[];
/** Longest step of idle life in seconds: a page that slept goes on where it was. */
const LONGEST_STEP = 0.1;

/** What becomes of the scene's lights. */
export interface ApplyLightingOptions {
  /** Leaves the scene's own lights on beside the photo's. Default false: the avatar then looks as in the photo. */
  readonly keepLights?: boolean;
}

/** Everything that grows in the face. */
export interface FaceHairSlots {
  readonly beard: FaceHairSlot<BeardStyle>;
  readonly brows: FaceHairSlot<BrowStyle>;
  readonly lashes: FaceHairSlot<LashStyle>;
}

export interface SceneAvatarParts {
  readonly avatar: Avatar;
  readonly root: TransformNode;
  readonly bones: AvatarBones;
  readonly head: Mesh;
  readonly eyes: readonly [SceneEye, SceneEye];
  readonly mouth: readonly Mesh[];
  readonly hair: HairSlot;
  readonly faceHair: FaceHairSlots;
  readonly material: PBRMaterial;
  /** Meshes with shapes that stand in for others. */
  readonly lighter?: readonly Mesh[];
  /** Removes all that addAvatarToScene made. */
  readonly removeParts: () => void;
}

/** An avatar that stands in a scene. Move, turn and scale `root`; `dispose()` leaves the scene as it was. */
export class SceneAvatar {
  /** Metres, face along +Z, up +Y, origin between the eyes. */
  readonly root: TransformNode;
  /** `Armature`, `Neck` and `Head`; the eyes' nodes are `LeftEye` and `RightEye`. */
  readonly bones: AvatarBones;
  readonly head: Mesh;
  /** Left and right as the person has them. */
  readonly eyes: readonly [SceneEye, SceneEye];
  /** Teeth, gums and tongue. */
  readonly mouth: readonly Mesh[];
  readonly material: PBRMaterial;
  readonly avatar: Avatar;
  readonly #hair: HairSlot;
  readonly #faceHair: FaceHairSlots;
  readonly #weights: FaceWeights;
  readonly #gaze: GazeControl;
  readonly #drive: ReturnType<typeof createDrive>;
  readonly #mouthWeight: (name: string) => number;
  readonly #lids: readonly LidShadeControl[];
  readonly #holds: readonly LidHold[];
  readonly #wrinkles: WrinkleControl | undefined;
  readonly #idle: IdlePose = { blink: 0, gaze: [0, 0], neck: { yaw: 0, pitch: 0, roll: 0 } };
  #idleObserver: Observer<Scene> | null = null;
  readonly #lights = new Map<Scene, PhotoLight>();
  readonly #removeParts: () => void;

  /** Use addAvatarToScene or createAvatarFromPhoto. */
  constructor(parts: SceneAvatarParts) {
    this.root = parts.root;
    this.head = parts.head;
    this.eyes = parts.eyes;
    this.mouth = parts.mouth;
    this.#hair = parts.hair;
    this.#faceHair = parts.faceHair;
    this.material = parts.material;
    this.avatar = parts.avatar;
    this.#removeParts = parts.removeParts;
    this.bones = parts.bones;
    this.#weights = createFaceWeights([parts.head, ...parts.mouth, ...(parts.lighter ?? [])]);
    for (const slot of Object.values(parts.faceHair)) slot.follow(this.#weights);
    this.#gaze = createGaze(parts.head, parts.eyes, this.#weights);
    this.#drive = createDrive(this.#weights, ARKIT_NAMES);
    this.#mouthWeight = mouthWeights(this.#weights);
    const { avatar, eyes } = parts;
    this.#wrinkles = avatar.wrinkles && createWrinkles(avatar.wrinkles, parts.material, this.#weights);
    const curves = avatar.eyes.map((eye) => lidCurves(avatar.head, eye));
    this.#lids = eyes.map((eye, i) => createLidShade(curves[i], avatar.eyes[i], eye, this.#weights));
    this.#holds = eyes.map(({ side }, i) => createLidHold(curves[i], side, this.#weights));
    this.#show();
  }

  /** Everything that can be picked; all but a beard, which is blended, casts shadows. */
  get meshes(): readonly AbstractMesh[] {
    const grown = [this.#hair.mesh, this.beard].filter((mesh) => mesh !== null);
    return [this.head, ...this.eyes.map((eye) => eye.eyeball), ...this.mouth, ...grown];
  }

  /** The hair that the avatar wears; null when it has none but the cropped one of its maps. */
  get hair(): Mesh | null {
    return this.#hair.mesh;
  }

  /**
   * Changes the hair: grown by a style (what it leaves out is the person's), made by `buildHair`, or none. It goes to
   * exportGLB too. `avatar.setHair(avatar.avatar.hair ?? null)` brings the person's own back.
   * @throws TypeError for a style on an avatar that was made without knowledge of its scalp
   */
  setHair(hair: HairData | Partial<HairStyle> | null): void {
    this.#hair.wear(hair);
  }

  /**
   * Places to hang things on: bridge of the nose, ear lobes, eyes and more; metres, in the frame of `head`, whichever hand the
   * scene has. They are the neutral face's.
   * @throws RangeError for an avatar whose head model is not of version 1
   */
  get anchors(): SceneAnchors {
    return sceneAnchors(this.avatar, this.root.getScene());
  }

  /**
   * Hangs meshes, with what hangs on them, on the head, placed in its frame: they turn with it, cast shadows in the
   * generators that the scene's lights have now and receive them. They go with the avatar, their materials do not; set
   * `parent` to null before, or dispose of them, where they must not.
   */
  attach(...meshes: readonly AbstractMesh[]): void {
    for (const mesh of meshes) mesh.parent = this.head;
    const all = meshes.flatMap((mesh) => [mesh, ...mesh.getChildMeshes()]);
    for (const mesh of all) mesh.receiveShadows = true;
    castShadowsOf(all, this.root.getScene());
  }

  /** The beard that the avatar wears; null when it has none. */
  get beard(): Mesh | null {
    return this.#faceHair.beard.mesh;
  }

  /**
   * Changes the beard: grown by a style (what it leaves out is the person's, or usual), or none. It goes to exportGLB too.
   * `avatar.setBeard(avatar.avatar.beard?.style ?? null)` brings the person's own back.
   * @throws TypeError for a style on an avatar that was made without knowledge of where beards grow
   */
  setBeard(style: Partial<BeardStyle> | null): void {
    this.#grow(this.#faceHair.beard, style);
  }

  /** The brows' cards; null where there are the painted ones alone. */
  get brows(): Mesh | null {
    return this.#faceHair.brows.mesh;
  }

  /**
   * Changes the brows: cards by a style (what it leaves out is the person's), or the painted ones alone. It goes to exportGLB
   * too. What grows them is loaded at first. `avatar.setBrows(avatar.avatar.brows?.style ?? null)` is what an avatar begins with,
   * as soon as it can.
   * @throws TypeError for a style on an avatar that was made without knowledge of its brows, or that is gone
   */
  async setBrows(style: Partial<BrowStyle> | null): Promise<void> {
    await loadGrowth();
    this.#grow(this.#faceHair.brows, style);
  }

  /** The lashes of both eyes; null when it has none. */
  get lashes(): Mesh | null {
    return this.#faceHair.lashes.mesh;
  }

  /** Changes the lashes (what a style leaves out is the person's, or usual), or takes them off. It goes to exportGLB too. */
  setLashes(style: Partial<LashStyle> | null): void {
    this.#grow(this.#faceHair.lashes, style);
  }

  /** The expression that the person has in the photo. */
  get photoExpression(): Blendshapes {
    const { fit, head } = this.avatar;
    return Object.fromEntries(head.morphTargets.map(({ name }, i) => [name, fit.expression[i] ?? 0]));
  }

  /**
   * Sets the named weights, clamped to 0..1, and leaves the others; eyeLook shapes turn the eyeballs with the lids.
   * An ARKit name that the head has no shape for is accepted and moves nothing.
   * @throws RangeError for an unknown name, TypeError for a weight that is no number
   */
  setBlendshapes(weights: Blendshapes): void {
    this.#set("blendshape", weights, ARKIT_NAMES);
  }

  /** All weights as they were set, by name; what gaze and idle life add is not among them. */
  getBlendshapes(): Blendshapes {
    const { names, own } = this.#weights;
    return Object.fromEntries(names.flatMap((name, i) => (name in VISEME_SHAPES ? [] : [[name, own[i]]])));
  }

  /**
   * Sets one of the 15 OVR visemes, clamped to 0..1, and leaves the others. Visemes add to blendshapes.
   * @throws RangeError for an unknown name, TypeError for a weight that is no number
   */
  setViseme(name: VisemeName, weight: number): void {
    this.setVisemes({ [name]: weight });
  }

  /** As setViseme, of several at once: fade from one to the next by weights that sum to 1. */
  setVisemes(weights: Visemes): void {
    this.#set("viseme", weights, VISEME_NAMES);
  }

  /**
   * One frame of a face tracker. Allocates nothing; idle life goes on and adds to it.
   * @param weights one number 0..1 (clamped) for each name of the order
   * @param order "arkit" (ARKIT_NAMES, by the alphabet), "mediapipe" (FaceLandmarker's 52 with `_neutral` first), "livelink"
   *   (as Apple lists them) or an array of names, the same object in every frame
   * @param headRotation quaternion x, y, z, w of the head against its neck, in the head frame (right-handed: x to the
   *   person's left, y up, z forward), any length
   * @throws RangeError for a wrong count or an unknown name, TypeError for NaN; nothing has changed then
   */
  drive(weights: ArrayLike<number>, order: BlendshapeOrder = "arkit", headRotation?: ArrayLike<number>): void {
    const turned = headRotation && turnHead(headRotation, headToSceneX(this.root.getScene()));
    this.#drive(weights, order);
    if (turned) this.bones.head.rotationQuaternion?.copyFrom(turned);
    this.#show();
  }

  /**
   * Turns each eye to a point of the scene as far as an eye can turn, with lids that follow, and keeps it there while
   * `drive` and idle life move the head; call again when the point or the root has moved. Null gives the gaze back to the
   * blendshapes.
   */
  lookAt(point: Vector3 | null): void {
    this.#gaze.lookAt(point);
    this.#show();
  }

  /**
   * Lets the avatar blink, breathe and look about a little before each frame. It adds to what is set and takes nothing
   * back from it; it turns the neck about where it stands unturned. Starts anew when it already runs.
   */
  startIdle(options: IdleOptions = {}): void {
    this.stopIdle();
    const move = createIdleMotion(options);
    const scene = this.root.getScene();
    let time = 0;
    this.#idleObserver = scene.onBeforeRenderObservable.add(() => {
      time += Math.min(LONGEST_STEP, scene.getEngine().getDeltaTime() / 1000);
      move(time, this.#idle);
      if (options.breathing ?? true) turnNeck(this.#idle.neck, this.bones.neck);
      this.#show();
    });
  }

  /** Ends idle life: eyes open, neck straight. */
  stopIdle(): void {
    if (!this.#idleObserver) return;
    this.#idleObserver.remove();
    this.#idleObserver = null;
    const { gaze, neck } = this.#idle;
    gaze[0] = gaze[1] = this.#idle.blink = 0;
    if (neck.yaw || neck.pitch || neck.roll) {
      neck.yaw = neck.pitch = neck.roll = 0;
      turnNeck(neck, this.bones.neck);
    }
    this.#show();
  }

  /** Lights a scene as the photo was lit, relative to the avatar as it stands now. Call again after turning the root. */
  applyLightingTo(scene: Scene, { keepLights = false }: ApplyLightingOptions = {}): void {
    this.removeLightingFrom(scene);
    const sh = lightToScene(this.avatar, this.root);
    this.#lights.set(scene, lightScene(sh, scene, `${this.root.name}.light`, keepLights));
  }

  /** Gives the scene its own environment and lights back. */
  removeLightingFrom(scene: Scene): void {
    this.#lights.get(scene)?.remove();
    this.#lights.delete(scene);
  }

  /** The avatar as a binary glTF with plain PBR that standard viewers open. */
  async exportGLB(options: GlbOptions = {}): Promise<Uint8Array> {
    // The writer is a chunk of its own: most pages never export.
    const { exportGlb } = await import("../sdk/export/exportGlb");
    const { avatar } = this;
    const { beard, brows, lashes } = this.#faceHair;
    return exportGlb(
      {
        ...avatar,
        hair: this.#hair.hair ?? undefined,
        beard: avatar.beard && { ...avatar.beard, style: beard.style },
        brows: avatar.brows && { ...avatar.brows, style: brows.style },
        lashes: lashes.style ?? undefined,
      },
      options,
    );
  }

  /** Removes the avatar and its light; other users of the scene notice nothing. */
  dispose(): void {
    this.#idleObserver?.remove();
    this.#idleObserver = null;
    for (const scene of [...this.#lights.keys()]) this.removeLightingFrom(scene);
    this.#removeParts();
  }

  #grow<Style>(slot: FaceHairSlot<Style>, style: Partial<Style> | null): void {
    slot.wear(style);
    slot.follow(this.#weights);
  }

  #set(what: string, weights: Readonly<Record<string, number>>, known: readonly string[]): void {
    const entries = Object.entries(weights);
    for (const [name, weight] of entries) {
      if (!known.includes(name) && (what === "viseme" || this.#weights.indexOf(name) < 0)) {
        throw unknownName(what, name, known);
      }
      if (typeof weight !== "number" || Number.isNaN(weight)) {
        throw new TypeError(`weight of "${name}" is ${weight}, not a number`);
      }
    }
    for (const [name, weight] of entries) {
      const place = this.#weights.indexOf(name);
      if (place >= 0) this.#weights.own[place] = Math.min(1, Math.max(0, weight));
    }
    this.#show();
  }

  /** Brings weights, gaze and idle life together to the meshes; runs in every frame. */
  #show(): void {
    this.#addBlink(this.#idle.blink);
    this.#gaze.aim(this.#idle.gaze);
    for (let i = 0; i < this.#holds.length; i++) this.#holds[i].hold();
    this.#weights.show();
    for (let i = 0; i < this.#lids.length; i++) this.#lids[i].follow();
    this.#wrinkles?.follow();
    this.#lightMouth();
  }

  #addBlink(blink: number): void {
    for (let i = 0; i < BLINKS.length; i++) {
      const place = this.#weights.indexOf(BLINKS[i]);
      if (place >= 0) this.#weights.added[place] = blink;
    }
  }

  /** Parted lips let the light in. */
  #lightMouth(): void {
    const light = mouthLight(this.#mouthWeight);
    for (let i = 0; i < this.mouth.length; i++) {
      const material = this.mouth[i].material as PBRMaterial;
      material.environmentIntensity = light;
      material.directIntensity = light;
    }
  }
}
