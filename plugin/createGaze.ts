import { Matrix, Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import type { Mesh } from "@babylonjs/core/Meshes/mesh.js";
import type { SceneEye } from "./createEye";
import type { FaceWeights } from "./createFaceWeights";
import { headToSceneX } from "./createHeadMesh";
import { EYE_LOOK_WAYS, gazeOfBlendshapes } from "./gazeOfBlendshapes";
import { type Gaze, gazeTowards } from "./gazeTowards";
import { lidsOfGaze } from "./lidsOfGaze";

/** What turns the eyes of an avatar and lets its lids follow. */
export interface GazeControl {
  /** A point of the scene that the eyes stay on; null: the eyeLook shapes say where they look. */
  lookAt(point: Vector3 | null): void;
  /** Turns the eyes and writes the lids' share into `weights.added`. @param extra turn of both eyes on top, radians */
  aim(extra: Gaze): void;
}

/** @param frame node of the head frame */
export function createGaze(frame: Mesh, eyes: readonly SceneEye[], weights: FaceWeights): GazeControl {
  const xSign = headToSceneX(frame.getScene());
  const target = new Vector3();
  const local = new Vector3();
  const sceneToHead = new Matrix();
  const gaze: Gaze = [0, 0];
  const looks = new Float64Array(EYE_LOOK_WAYS.length);
  const plans = eyes.map((eye) => {
    const end = eye.side === "left" ? "Left" : "Right";
    return {
      eye,
      // The head mesh stands at the head frame's origin, the eyes beside it on the joint.
      centre: eye.node.position.subtract(frame.position),
      shapes: EYE_LOOK_WAYS.map((way) => weights.indexOf(`eyeLook${way}${end}`)),
    };
  });
  let looking = false;
  const own = (place: number) => (place < 0 ? 0 : weights.own[place]);

  function aimEye({ eye, centre, shapes }: (typeof plans)[number], extra: Gaze): void {
    for (let i = 0; i < shapes.length; i++) looks[i] = own(shapes[i]);
    if (looking) gazeTowards((local.x - centre.x) * xSign, local.y - centre.y, local.z - centre.z, gaze);
    else gazeOfBlendshapes(looks, eye.side, gaze);
    turn(eye, gaze[0] + extra[0], gaze[1] + extra[1]);
    if (!looking) gaze[0] = gaze[1] = 0;
    gaze[0] += extra[0];
    gaze[1] += extra[1];
    lidsOfGaze(gaze, eye.side, looks);
    // Where a point is looked at, its lids replace the shapes' own.
    for (let i = 0; i < shapes.length; i++) {
      if (shapes[i] >= 0) weights.added[shapes[i]] = looks[i] - (looking ? weights.own[shapes[i]] : 0);
    }
  }

  function turn(eye: SceneEye, yaw: number, pitch: number): void {
    eye.node.rotationQuaternion ??= new Quaternion();
    Quaternion.RotationYawPitchRollToRef(yaw * xSign, -pitch, 0, eye.node.rotationQuaternion);
  }

  return {
    lookAt: (point) => {
      looking = point !== null;
      if (point) target.copyFrom(point);
    },
    aim: (extra) => {
      if (looking) {
        frame.computeWorldMatrix(true).invertToRef(sceneToHead);
        Vector3.TransformCoordinatesToRef(target, sceneToHead, local);
      }
      for (let i = 0; i < plans.length; i++) aimEye(plans[i], extra);
    },
  };
}
