import { expect, it } from "@jest/globals";
import { bakeGeometryMaps } from "../../../../sdk/head/bakeGeometryMaps";
import { shareSeen } from "../../../../sdk/stages/texture/shareSeen";
import { sphereHead } from "../../../fixtures/sphereHead";

it("shareSeen is the visible share of the face, whatever the rest of the head shows", () => {
  const size = 64;
  const model = sphereHead();
  const geometry = bakeGeometryMaps(model, model.mean, size);
  const share = (visible: (i: number) => number) => {
    const visibility = Float32Array.from({ length: size * size }, (_, i) => visible(i));
    return shareSeen({ size, color: new Float32Array(0), seen: visibility, visibility }, geometry);
  };
  expect(share(() => 1)).toBeCloseTo(1, 6);
  expect(share(() => 0)).toBe(0);
  expect(share((i) => (geometry.regions.face[i] > 0 ? 0 : 1))).toBe(0);
  // The left half of a mirrored atlas.
  expect(share((i) => (i % size < size / 2 ? 1 : 0))).toBeCloseTo(0.5, 3);
});
