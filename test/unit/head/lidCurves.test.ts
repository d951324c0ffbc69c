import { describe, expect, it } from "@jest/globals";
import { buildHeadMesh } from "../../../sdk/head/buildHeadMesh";
import { closeLids } from "../../../sdk/head/closeLids";
import { drawEyeView, placeInView, showsBall } from "../../../sdk/head/eyeView";
import { lidCurves, slopeAt } from "../../../sdk/head/lidCurves";
import { poseLids } from "../../../sdk/head/poseLids";
import type { MeshData } from "../../../sdk/types";
import { officialHead } from "../../fixtures/officialHead";
import { syntheticAvatar } from "../fixtures/syntheticAvatar";

const model = officialHead();
const eye = { side: "left" as const, ...model.eyes.left };
const head = closeLids(buildHeadMesh(model, []), [eye]);
const curves = lidCurves(head, eye)!;
const at = (curve: ArrayLike<number>, x: number) => [0, 1, 2, 3, 4].reduce((sum, k) => sum + curve[k] * x ** k, 0);

/** y of the open column at x, in radii: upper and lower end. */
function openAt(mesh: MeshData, x: number): [number, number] {
  const view = drawEyeView(mesh, eye);
  const ys: number[] = [];
  for (let pixel = 0; pixel < view.depth.length; pixel++) {
    const [px, py] = placeInView(view, pixel);
    if (Math.abs(px / eye.radius - x) < 0.009 && showsBall(view, pixel)) ys.push(py / eye.radius);
  }
  return [Math.max(...ys), Math.min(...ys)];
}

const with_ = (name: string, weight: number): MeshData => {
  const { positions } = head.morphTargets.find((target) => target.name === name)!;
  return { ...head, positions: head.positions.map((value, i) => value + weight * positions[i]) };
};

describe("lidCurves", () => {
  it("runs along the edges of the lids, .3 mm at most beside them", () => {
    expect(curves.inner).toBeLessThan(curves.outer);
    for (const x of [-0.4, -0.2, 0, 0.2, 0.4]) {
      const [top, bottom] = openAt(head, x);
      expect(Math.abs(at(curves.upper, x) - top)).toBeLessThan(0.02);
      expect(Math.abs(at(curves.lower, x) - bottom)).toBeLessThan(0.02);
    }
    expect(slopeAt([1, 2, 3, 4, 5], 2)).toBeCloseTo(2 + 12 + 48 + 160, 9);
  });

  it.each([
    ["eyeBlinkLeft", 0.5],
    ["eyeLookDownLeft", 1],
    ["eyeWideLeft", 1],
    ["eyeSquintLeft", 1],
  ])("follows %s", (name, weight) => {
    const posed = { upper: new Float64Array(5), lower: new Float64Array(5) };
    poseLids(
      curves,
      curves.shapes.map((shape) => (shape.name === name ? weight : 0)),
      posed,
    );
    const mesh = with_(name, weight);
    for (const x of [-0.3, 0, 0.3]) {
      const [top, bottom] = openAt(mesh, x);
      // Seen: .04 of the radius, .6 mm.
      expect(Math.abs(at(posed.upper, x) - top)).toBeLessThan(0.06);
      expect(Math.abs(at(posed.lower, x) - bottom)).toBeLessThan(0.06);
    }
  });

  it("knows the other eye's shapes move nothing, and finds no lids where there are none", () => {
    expect(curves.shapes.map(({ name }) => name)).not.toContain("eyeBlinkRight");
    const { head: ellipsoid, eyes } = syntheticAvatar();
    expect(lidCurves(ellipsoid, { ...eyes[0], centre: [0.03, 0.01, 0.2] })).toBeUndefined();
  });
});
