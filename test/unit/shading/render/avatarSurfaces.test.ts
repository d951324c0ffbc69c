import { describe, expect, it } from "@jest/globals";
import { avatarSurfaces } from "../../../../sdk/shading/render/avatarSurfaces";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

describe("avatarSurfaces", () => {
  const avatar = syntheticAvatar();
  // A quarter turn about +Y (the face along +X), then half a metre away.
  const headToCamera = Float64Array.of(0, 0, 1, 0, 0, 1, 0, 0, -1, 0, 0, -0.5);
  const turned = { ...avatar, fit: { ...avatar.fit, headToCamera } };
  const [skin, left, right] = avatarSurfaces(turned, 2);

  it("puts skin and both eyes into the camera frame", () => {
    const v = 300;
    const [x, y, z] = avatar.head.positions.subarray(v * 3, v * 3 + 3);
    const [nx, ny, nz] = avatar.head.normals.subarray(v * 3, v * 3 + 3);
    [z, y, -x - 0.5].forEach((value, c) => {
      expect(skin.positions[v * 3 + c]).toBeCloseTo(value, 6);
    });
    [nz, ny, -nx].forEach((value, c) => {
      expect(skin.normals[v * 3 + c]).toBeCloseTo(value, 5);
    });
    expect(skin.indices).toBe(avatar.head.indices);
    // The person's left eye (+X) comes nearer to or farther from the camera with the turn: z = -x - 0.5.
    for (const [surface, eye] of [
      [left, avatar.eyes[0]],
      [right, avatar.eyes[1]],
    ] as const) {
      const mean = [0, 1, 2].map((c) => surface.positions.filter((_, i) => i % 3 === c).reduce((a, b) => a + b, 0));
      const count = surface.positions.length / 3;
      expect(Math.abs(mean[2] / count - (-eye.centre[0] - 0.5))).toBeLessThan(eye.radius);
    }
  });

  it("poses the photo's expression", () => {
    const expression = avatar.fit.expression.map((_, k) => (k === 0 ? 1 : 0));
    const [posed] = avatarSurfaces({ ...turned, fit: { ...turned.fit, expression } }, 2);
    const moved = posed.positions.some((value, i) => Math.abs(value - skin.positions[i]) > 0.005);
    expect(moved).toBe(true);
  });
});
