import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { describe, expect, it } from "@jest/globals";
import { createEye } from "../../../plugin/createEye";
import { nullScene } from "../fixtures/nullScene";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

describe("createEye", () => {
  it("hangs an eyeball at the eye's centre", () => {
    const scene = nullScene();
    const eye = createEye(syntheticAvatar().eyes[0], new TransformNode("root", scene), scene);
    // The person's left is at -x in a left-handed scene.
    expect(eye.node.position.asArray()).toEqual([-0.03, 0.01, 0.076]);
    expect([eye.node.name, eye.eyeball.name]).toEqual(["LeftEye", "root.eye-left.eyeball"]);
    expect(eye.eyeball.parent).toBe(eye.node);
    expect(eye.eyeball.material!.needAlphaBlending()).toBe(false);
  });
});
