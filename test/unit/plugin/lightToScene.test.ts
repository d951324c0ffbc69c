import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { describe, expect, it } from "@jest/globals";
import { lightToScene } from "../../../plugin/lightToScene";
import type { Avatar } from "../../../sdk/types";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

/** Light from one direction of the camera frame: band 1 only. */
function lit(x: number, y: number, z: number, headToCamera?: Float64Array): Avatar {
  const avatar = syntheticAvatar();
  const sh = new Float64Array(243);
  sh.set([y, y, y, z, z, z, x, x, x], 3);
  return { ...avatar, light: { sh }, fit: { ...avatar.fit, headToCamera: headToCamera ?? avatar.fit.headToCamera } };
}

/** Direction of band 1, x y z. */
function direction(sh: Float64Array): number[] {
  return [sh[9], sh[3], sh[6]].map((value) => Math.round(value * 1e6) / 1e6 + 0);
}

describe("lightToScene", () => {
  it("mirrors x in a left-handed scene; Babylon negates z of a right-handed one itself", () => {
    const avatar = lit(0.6, 0.8, 0);
    const inFront = lit(0, 0, 1);
    const left = new TransformNode("root", nullScene(false));
    const right = new TransformNode("root", nullScene(true));
    expect(direction(lightToScene(avatar, left))).toEqual([-0.6, 0.8, 0]);
    expect(direction(lightToScene(avatar, right))).toEqual([0.6, 0.8, 0]);
    expect(direction(lightToScene(inFront, left))).toEqual([0, 0, 1]);
    expect(direction(lightToScene(inFront, right))).toEqual([0, 0, -1]);
  });

  it("turns with the avatar, whatever its scale", () => {
    const root = new TransformNode("root", nullScene());
    root.scaling.setAll(3);
    root.rotation.y = Math.PI / 2;
    // The light before the face follows the face from +Z to +X.
    expect(direction(lightToScene(lit(0, 0, 1), root))).toEqual([1, 0, 0]);
  });

  it("takes the head's turn in the photo back", () => {
    // The head is turned to its left by 90 degrees: its +Z is the camera's +X.
    const turned = Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -0.5);
    const root = new TransformNode("root", nullScene());
    expect(direction(lightToScene(lit(1, 0, 0, turned), root))).toEqual([0, 0, 1]);
  });
});
