import { expect, it } from "@jest/globals";
import { placeEye } from "../../../../sdk/shading/render/placeEye";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const eye = syntheticAvatar().eyes[0];

/** Where the front pole of an eye that looks along +Z ends. */
function lookingAt(gaze: readonly [number, number]): number[] {
  const mesh = { ...eye.mesh, positions: Float32Array.of(0, 0, 1), normals: Float32Array.of(0, 0, 1) };
  const { normals } = placeEye({ ...eye, mesh, gaze });
  return Array.from(normals);
}

it("positive yaw looks to the person's left (+X), positive pitch up", () => {
  expect(lookingAt([0.3, 0])[0]).toBeCloseTo(Math.sin(0.3), 6);
  expect(lookingAt([0, 0.2])[1]).toBeCloseTo(Math.sin(0.2), 6);
  const both = lookingAt([0.3, 0.2]);
  expect(both[1]).toBeCloseTo(Math.sin(0.2), 6);
  expect(both[0]).toBeCloseTo(Math.sin(0.3) * Math.cos(0.2), 6);
});
