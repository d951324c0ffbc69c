import { expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { eyeCentre } from "../../../sdk/head/eyeCentre";
import { lidAfterEye } from "../../../sdk/head/lidAfterEye";
import type { MeshData } from "../../../sdk/types";
import { officialHead } from "../../fixtures/officialHead";
import { pupilShare } from "../../fixtures/pupilShare";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const model = officialHead();
const eye = { side: "left", centre: eyeCentre(model, [], "left"), radius: model.eyes.left.radius } as const;
const built = buildHeadMesh(model, []);
const plain = { ...built, morphTargets: built.morphTargets.filter(({ name }) => /^eyeLook\w+Left$/.test(name)) };
const followed: MeshData = {
  ...plain,
  morphTargets: plain.morphTargets.map((target) => {
    const way = target.name === "eyeLookDownLeft" ? "Down" : target.name === "eyeLookUpLeft" ? "Up" : undefined;
    return way ? { ...target, positions: lidAfterEye(plain, eye, way, target.positions) } : target;
  }),
};

it("lets a pupil that looks down and in, or up, be seen", () => {
  const share = (mesh: MeshData, gaze: readonly [number, number]) => pupilShare(model, mesh, eye, gaze);
  // Seen: .41 and .75; .75 and 1; .56 and .67.
  for (const [gaze, before, after] of [
    [[-30, -25], 0.5, 0.7],
    [[0, -30], 0.8, 0.95],
    [[-30, 20], 0.6, 0.64],
  ] as const) {
    expect([gaze, share(plain, gaze) < before]).toEqual([gaze, true]);
    expect([gaze, share(followed, gaze) > after]).toEqual([gaze, true]);
  }
  expect(share(followed, [0, 0])).toBe(share(plain, [0, 0]));
});

it("moves the lid along the ball and nothing that the shape did not move", () => {
  for (const [i, { name, positions }] of plain.morphTargets.entries()) {
    const after = followed.morphTargets[i].positions;
    const distance = (shape: Float32Array, v: number) =>
      Math.hypot(...[0, 1, 2].map((c) => plain.positions[v + c] + shape[v + c] - eye.centre[c]));
    let [off, farthest] = [0, 0];
    for (let v = 0; v < positions.length; v += 3) {
      off = Math.max(off, Math.abs(distance(after, v) - distance(positions, v)));
      farthest = Math.max(farthest, Math.hypot(...[0, 1, 2].map((c) => after[v + c] - positions[v + c])));
      if ([0, 1, 2].every((c) => positions[v + c] === 0)) expect(after[v]).toBe(0);
    }
    expect(off).toBeLessThan(1e-6);
    // Seen, mm: 2.1 down, .4 up.
    const most = { eyeLookDownLeft: [1.5e-3, 3e-3], eyeLookUpLeft: [2e-4, 1e-3] }[name] ?? [0, 0];
    expect([name, farthest >= most[0] && farthest <= most[1]]).toEqual([name, true]);
  }
});

it("keeps the shape of a head without lids", () => {
  const { head, eyes: balls } = syntheticAvatar();
  const shape = head.morphTargets[0].positions;
  expect(lidAfterEye(head, { ...balls[0], centre: [0.03, 0.01, 0.3] }, "Down", shape)).toBe(shape);
});
