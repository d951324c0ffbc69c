import { Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { TransformNode } from "@babylonjs/core/Meshes/transformNode.js";
import { expect, it } from "@jest/globals";
import { turnNeck } from "../../../plugin/turnNeck";
import { nullScene } from "../fixtures/nullScene";

it("turns left, up and to the left shoulder as the person has them, in both kinds of scene", () => {
  for (const rightHanded of [true, false]) {
    const neck = new TransformNode("Neck", nullScene(rightHanded));
    const left = rightHanded ? 1 : -1;
    const turned = (axis: Vector3) => axis.applyRotationQuaternion(neck.rotationQuaternion!);
    turnNeck({ yaw: 0.3, pitch: 0, roll: 0 }, neck);
    expect(turned(new Vector3(0, 0, 1)).x * left).toBeCloseTo(Math.sin(0.3), 6);
    turnNeck({ yaw: 0, pitch: 0.3, roll: 0 }, neck);
    expect(turned(new Vector3(0, 0, 1)).y).toBeCloseTo(Math.sin(0.3), 6);
    turnNeck({ yaw: 0, pitch: 0, roll: 0.3 }, neck);
    expect(turned(new Vector3(0, 1, 0)).x * left).toBeCloseTo(Math.sin(0.3), 6);
  }
});
