import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { describe, expect, it } from "@jest/globals";
import { addAvatarToScene } from "../../../plugin/addAvatarToScene";
import { createFaceWeights } from "../../../plugin/createFaceWeights";
import { createGaze } from "../../../plugin/createGaze";
import { EYE_LOOK_ANGLE } from "../../../plugin/gazeOfBlendshapes";
import type { Avatar } from "../../../sdk/types";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

/** The synthetic head with eyeLook shapes, that move nothing. */
function lidded(): Avatar {
  const { head, ...rest } = syntheticAvatar();
  const still = new Float32Array(head.positions.length);
  const names = ["Left", "Right"].flatMap((end) => ["In", "Out", "Up", "Down"].map((way) => `eyeLook${way}${end}`));
  const looks = names.map((name) => ({ name, positions: still, normals: still }));
  return { ...rest, head: { ...head, morphTargets: [...head.morphTargets, ...looks] } };
}

function place() {
  const { head, eyes } = addAvatarToScene(lidded(), nullScene());
  const weights = createFaceWeights([head]);
  const gaze = createGaze(head, eyes, weights);
  const lid = (name: string) => weights.own[weights.indexOf(name)] + weights.added[weights.indexOf(name)];
  return { head, eyes, weights, gaze, lid };
}

describe("createGaze", () => {
  it("lets the lids follow eyes that look down at a point, and lets go of them", () => {
    const { eyes, weights, gaze, lid } = place();
    const { y, z } = eyes[0].node.getAbsolutePosition();
    weights.own[weights.indexOf("eyeLookUpLeft")] = 0.5;
    gaze.lookAt(new Vector3(0, y - Math.tan(EYE_LOOK_ANGLE.down / 2), z + 1));
    gaze.aim([0, 0]);
    expect(lid("eyeLookDownLeft")).toBeCloseTo(0.5, 2);
    expect(lid("eyeLookUpLeft")).toBeCloseTo(0, 9);
    gaze.lookAt(null);
    gaze.aim([0, 0]);
    expect([lid("eyeLookDownLeft"), lid("eyeLookUpLeft")]).toEqual([0, 0.5]);
  });

  it("adds a turn on top of either gaze, lids too", () => {
    const { eyes, gaze, lid } = place();
    gaze.aim([0.1, -0.1]);
    expect(lid("eyeLookDownRight")).toBeCloseTo(0.1 / EYE_LOOK_ANGLE.down, 6);
    expect(lid("eyeLookOutLeft")).toBeCloseTo(0.1 / EYE_LOOK_ANGLE.side, 6);
    expect(lid("eyeLookInRight")).toBeCloseTo(0.1 / EYE_LOOK_ANGLE.side, 6);
    const [yaw] = [eyes[0].node.rotationQuaternion!.toEulerAngles().y];
    expect(Math.abs(yaw)).toBeCloseTo(0.1, 2);
  });

  it("stays on its point when the head turns", () => {
    const { head, eyes, gaze } = place();
    const point = new Vector3(0.1, 0.05, 1);
    gaze.lookAt(point);
    head.parent!.parent!.computeWorldMatrix(true);
    (head.parent as typeof head).rotation = new Vector3(0, 0.2, 0);
    gaze.aim([0, 0]);
    eyes[0].node.computeWorldMatrix(true);
    const sight = Vector3.TransformNormal(Vector3.Forward(), eyes[0].node.getWorldMatrix());
    const towards = point.subtract(eyes[0].node.getAbsolutePosition()).normalize();
    expect(Vector3.Dot(sight, towards)).toBeCloseTo(1, 6);
  });
});
