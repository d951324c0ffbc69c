import { describe, expect, it } from "@jest/globals";
import { archPlace } from "../../../../sdk/head/mouth/archPlace";
import { DENTITIONS } from "../../../../sdk/head/mouth/dentition";

const [upper] = DENTITIONS;

describe("archPlace", () => {
  it("starts in the middle of the front and looks forwards", () => {
    const { x, z, tangent, outward } = archPlace(upper, 0);
    expect([x, z]).toEqual([0, upper.frontZ]);
    expect(tangent.map(Math.abs)).toEqual([1, 0]);
    expect(outward.map(Math.abs)).toEqual([0, 1]);
  });

  it("walks the given length along the outline", () => {
    let [walked, before] = [0, archPlace(upper, 0)];
    for (let length = 0.5; length <= 50; length += 0.5) {
      const place = archPlace(upper, length);
      walked += Math.hypot(place.x - before.x, place.z - before.z);
      before = place;
    }
    expect(walked).toBeCloseTo(50, 1);
    expect(before.z).toBeCloseTo(upper.frontZ - upper.depth * (before.x / upper.halfWidth) ** upper.power, 6);
  });

  it("is a mirror image on the other side", () => {
    const [left, right] = [archPlace(upper, 20), archPlace(upper, -20)];
    expect(right.x).toBe(-left.x);
    expect(right.z).toBe(left.z);
    expect(right.outward[0]).toBe(-left.outward[0]);
    expect(right.tangent[1]).toBe(-left.tangent[1]);
  });
});
