import type { PBRMaterial } from "@babylonjs/core/Materials/PBR/pbrMaterial.js";
import { Matrix, Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { AbstractMesh } from "@babylonjs/core/Meshes/abstractMesh.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import type { MorphTarget } from "@babylonjs/core/Morph/morphTarget.js";
import type { Scene } from "@babylonjs/core/scene.js";
import { mouthLight } from "../sdk/head/mouth/mouthLight";
import type { Avatar } from "../sdk/types";
import { ARKIT_NAMES, type ArkitName } from "./arkitNames";
import type { SceneEye } from "./createEye";
import { headToSceneX } from "./createHeadMesh";
import { gazeOfBlendshapes } from "./gazeOfBlendshapes";
import { type Gaze, gazeTowards } from "./gazeTowards";
import { lightScene, type PhotoLight } from "./lightScene";
import { lightToScene } from "./lightToScene";

/** Weights 0..1 by ARKit name. */
export type Blendshapes = Partial<Record<ArkitName, number>>;

export interface ApplyLightingOptions {
  /** Leaves the scene's own lights on beside the photo's. Default false: the avatar then looks as in the photo. */
  readonly keepLights?: boolean;
}

export interface SceneAvatarParts {
  readonly avatar: Avatar;
  readonly root: TransformNode;
  readonly head: Mesh;
  readonly eyes: readonly [SceneEye, SceneEye];
  readonly mouth: readonly Mesh[];
  readonly material: PBRMaterial;
  /** Removes all that addAvatarToScene made. */
  readonly removeParts: () => void;
}

/** An avatar that stands in a scene. Move, turn and scale `root`; `dispose()` leaves the scene as it was. */
export class SceneAvatar {
  /** Metres, face along +Z, up +Y, origin between the eyes. */
  readonly root: TransformNode;
  readonly head: Mesh;
  /** Left and right as the person has them. */
  readonly eyes: readonly [SceneEye, SceneEye];
  /** Teeth, gums and tongue. */
  readonly mouth: readonly Mesh[];
  readonly material: PBRMaterial;
  readonly avatar: Avatar;
  readonly #targets: ReadonlyMap<string, readonly MorphTarget[]>;
  readonly #lights = new Map<Scene, PhotoLight>();
  readonly #removeParts: () => void;

  /** Use addAvatarToScene or createAvatarFromPhoto. */
  constructor(parts: SceneAvatarParts) {
    this.root = parts.root;
    this.head = parts.head;
    this.eyes = parts.eyes;
    this.mouth = parts.mouth;
    this.material = parts.material;
    this.avatar = parts.avatar;
    this.#removeParts = parts.removeParts;
    this.#targets = targetsByName([parts.head, ...parts.mouth]);
    this.#lightMouth();
  }

  /** Everything that can cast a shadow or be picked. */
  get meshes(): readonly AbstractMesh[] {
    return [this.head, ...this.eyes.flatMap((eye) => [eye.eyeball, eye.cornea]), ...this.mouth];
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
    const entries = Object.entries(weights);
    for (const [name, weight] of entries) {
      if (!this.#targets.has(name) && !(ARKIT_NAMES as readonly string[]).includes(name)) {
        throw new RangeError(`unknown blendshape "${name}"`);
      }
      if (typeof weight !== "number" || Number.isNaN(weight)) {
        throw new TypeError(`weight of "${name}" is ${weight}, not a number`);
      }
    }
    for (const [name, weight] of entries) {
      for (const target of this.#targets.get(name) ?? []) target.influence = Math.min(1, Math.max(0, weight));
    }
    this.#lightMouth();
    if (entries.some(([name]) => name.startsWith("eyeLook"))) this.#lookByBlendshapes();
  }

  /** All weights, by name. */
  getBlendshapes(): Blendshapes {
    return Object.fromEntries([...this.#targets].map(([name, [target]]) => [name, target.influence]));
  }

  /** Turns each eye to a point of the scene as far as an eye can turn; null gives the gaze back to the blendshapes. */
  lookAt(point: Vector3 | null): void {
    if (point === null) {
      this.#lookByBlendshapes();
      return;
    }
    const sceneToHead = Matrix.Invert(this.root.computeWorldMatrix(true));
    const local = Vector3.TransformCoordinates(point, sceneToHead);
    for (const eye of this.eyes) {
      const towards = local.subtract(eye.node.position);
      this.#turnEye(eye, gazeTowards(towards.x * headToSceneX(this.root.getScene()), towards.y, towards.z));
    }
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
  async exportGLB(): Promise<Uint8Array> {
    // The writer is a chunk of its own: most pages never export.
    const { exportGlb } = await import("../sdk/export/exportGlb");
    return exportGlb(this.avatar);
  }

  /** Removes the avatar and its light; other users of the scene notice nothing. */
  dispose(): void {
    for (const scene of [...this.#lights.keys()]) this.removeLightingFrom(scene);
    this.#removeParts();
  }

  /** Parted lips let the light in. */
  #lightMouth(): void {
    const light = mouthLight((name) => this.#targets.get(name)?.[0].influence ?? 0);
    for (const { material } of this.mouth) {
      (material as PBRMaterial).environmentIntensity = light;
      (material as PBRMaterial).directIntensity = light;
    }
  }

  #lookByBlendshapes(): void {
    const weights = this.getBlendshapes();
    for (const eye of this.eyes) this.#turnEye(eye, gazeOfBlendshapes(weights, eye.side));
  }

  #turnEye(eye: SceneEye, [yaw, pitch]: Gaze): void {
    const turn = eye.node.rotationQuaternion ?? new Quaternion();
    const sceneYaw = yaw * headToSceneX(this.root.getScene());
    eye.node.rotationQuaternion = Quaternion.RotationYawPitchRollToRef(sceneYaw, -pitch, 0, turn);
  }
}

/** The morph targets of all meshes that go by one name. */
function targetsByName(meshes: readonly Mesh[]): Map<string, MorphTarget[]> {
  const targets = new Map<string, MorphTarget[]>();
  for (const { morphTargetManager: manager } of meshes) {
    for (let i = 0; manager && i < manager.numTargets; i++) {
      const target = manager.getTarget(i);
      targets.set(target.name, [...(targets.get(target.name) ?? []), target]);
    }
  }
  return targets;
}
