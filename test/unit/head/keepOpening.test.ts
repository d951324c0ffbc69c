import { expect, it } from "@jest/globals";
import { keepOpening } from "../../../sdk/head/keepOpening";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

it("weakens a blink by as much as its shape grew, but a shut eye stays shut", () => {
  const { head } = syntheticAvatar();
  const blink = head.morphTargets.findIndex(({ name }) => name === "eyeBlinkLeft");
  const morphTargets = head.morphTargets.map((target, i) =>
    i === blink ? { ...target, positions: target.positions.map((value) => value * 1.25) } : target,
  );
  const weights = (value: number) => new Float32Array(morphTargets.length).fill(value);
  const kept = keepOpening(weights(0.2), head, { ...head, morphTargets });
  expect(kept[blink]).toBeCloseTo(0.16, 3);
  expect(kept[blink + 1]).toBeCloseTo(0.2, 6);
  expect(keepOpening(weights(1), head, { ...head, morphTargets })[blink]).toBeCloseTo(1, 6);
});
