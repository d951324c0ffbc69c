import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { closeLids } from "../../../sdk/head/closeLids";
import { eyeCentre } from "../../../sdk/head/eyeCentre";
import { buildBvhTree } from "../../../sdk/math/buildBvhTree";
import { findHit } from "../../../sdk/math/findHit";
import { randomGenerator } from "../../../sdk/math/randomGenerator";
import type { MeshData } from "../../../sdk/types";
import { officialHead } from "../../fixtures/officialHead";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const model = officialHead();
/** A person with large eyes: their lids stay 2.7 mm open under the mean head's blink. */
const random = randomGenerator(45);
const identity = Float32Array.from(
  model.identity,
  () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
);
const eyes = (["left", "right"] as const).map((side) => ({
  side,
  centre: eyeCentre(model, identity, side),
  radius: model.eyes[side].radius,
}));
const head = buildHeadMesh(model, identity);
const closed = closeLids(head, eyes);
const blinkOf = (mesh: MeshData, side: string) =>
  mesh.morphTargets.find(({ name }) => name.toLowerCase() === `eyeblink${side}`)?.positions as Float32Array;

/** mm of the widest stretch, up and down, in which a ball shows between its lids. */
function gap(mesh: MeshData, { side, centre, radius }: (typeof eyes)[number], weight: number): number {
  const blink = blinkOf(mesh, side);
  const tree = buildBvhTree(
    mesh.positions.map((value, i) => value + weight * blink[i]),
    mesh.indices,
  );
  const hit = { triangle: -1, distance: 0 };
  let widest = 0;
  for (let x = -0.012; x <= 0.012; x += 0.002) {
    let open = 0;
    for (let y = -0.009; y <= 0.009; y += 2e-4) {
      const z = Math.sqrt(radius * radius - x * x - y * y);
      const found = findHit(tree, centre[0] + x, centre[1] + y, centre[2] + z + 0.05, 0, 0, -1, 0.1, hit);
      open = found && hit.distance <= 0.05 ? 0 : open + 0.2;
      widest = Math.max(widest, open);
    }
  }
  return widest;
}

describe("closeLids", () => {
  it("shuts large eyes, that the mean head's blink leaves open", () => {
    for (const eye of eyes) {
      expect(gap(head, eye, 1)).toBeGreaterThan(1.5);
      expect(gap(closed, eye, 1)).toBe(0);
    }
  });

  it("leaves all other shapes and the skin beside the lids alone, and eyes that do shut as they are", () => {
    head.morphTargets.forEach((target, i) => {
      if (!target.name.startsWith("eyeBlink")) expect(closed.morphTargets[i]).toBe(target);
    });
    const [before, after] = [head, closed].map((mesh) => blinkOf(mesh, "left"));
    const still = (vertex: number) => [0, 1, 2].every((c) => before[vertex * 3 + c] === 0);
    expect(after.filter((value, i) => value !== 0 && still(Math.floor(i / 3)))).toHaveLength(0);
    const mean = buildHeadMesh(model, []);
    const meanEyes = eyes.map((eye) => ({ ...eye, centre: eyeCentre(model, [], eye.side) }));
    const moved = blinkOf(closeLids(mean, meanEyes), "right").map((value, i) => value - blinkOf(mean, "right")[i]);
    // Only what would have gone into the ball is lifted.
    expect(Math.max(...moved.map(Math.abs))).toBeLessThan(2e-3);
  });

  it("keeps a mesh whose shape shuts no eye", () => {
    const { head: ellipsoid, eyes: balls } = syntheticAvatar();
    const open = balls.map((ball) => ({ ...ball, centre: [ball.centre[0], 0.01, 0.2] as const }));
    expect(closeLids(ellipsoid, open).morphTargets).toEqual(ellipsoid.morphTargets);
  });
});
