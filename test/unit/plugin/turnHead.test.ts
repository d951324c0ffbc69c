import { Quaternion, Vector3 } from "@babylonjs/core/Maths/math.vector.js";
import { expect, it } from "@jest/globals";
import { turnHead } from "../../../plugin/turnHead";

it("turns to the person's left in both kinds of scene, nods alike, and is of length 1", () => {
  const yaw = Quaternion.RotationAxis(new Vector3(0, 1, 0), 0.5)
    .scale(3)
    .asArray();
  for (const sign of [1, -1] as const) {
    const forward = Vector3.Forward().applyRotationQuaternion(turnHead(yaw, sign));
    expect(forward.x).toBeCloseTo(sign * Math.sin(0.5), 6);
    expect(forward.length()).toBeCloseTo(1, 6);
    const nod = Quaternion.RotationAxis(new Vector3(1, 0, 0), 0.5).asArray();
    expect(Vector3.Forward().applyRotationQuaternion(turnHead(nod, sign)).y).toBeCloseTo(-Math.sin(0.5), 6);
  }
});

it("refuses what is no quaternion", () => {
  for (const wrong of [
    [0, 0, 0, 0],
    [1, 0, 0],
    [Number.NaN, 0, 0, 1],
    [0, 0, 0, 1, 0],
  ]) {
    expect(() => turnHead(wrong, 1)).toThrow(TypeError);
  }
});
