import { describe, expect, it } from "@jest/globals";
import { DENTITIONS } from "../../../../sdk/head/mouth/dentition";
import { loftRings } from "../../../../sdk/head/mouth/loftRings";
import { tongueRings } from "../../../../sdk/head/mouth/tongueRings";
import { volumeOf } from "../../../fixtures/volumeOf";

const [upper, lower] = DENTITIONS;
const rest = loftRings(tongueRings(false));
const out = loftRings(tongueRings(true));
const most = (points: Float32Array, c: number) => Math.max(...points.filter((_, i) => i % 3 === c));

describe("tongueRings", () => {
  it("lies behind the lower incisors and below the palate at rest", () => {
    expect(volumeOf(rest.points, rest.triangles)).toBeGreaterThan(8000);
    expect(most(rest.points, 2)).toBeLessThan(lower.frontZ - lower.teeth[0].thickness);
    expect(most(rest.points, 1)).toBeLessThan(upper.edgeY + upper.teeth[0].height);
  });

  it("comes out between the teeth by 15 to 30 mm, the same triangles", () => {
    expect([...out.triangles]).toEqual([...rest.triangles]);
    expect(most(out.points, 2) - upper.frontZ).toBeGreaterThan(15);
    expect(most(out.points, 2) - upper.frontZ).toBeLessThan(30);
    for (let i = 0; i < out.points.length; i += 3) {
      const overIncisors = Math.abs(out.points[i + 2] - lower.frontZ + 2) < 3 && Math.abs(out.points[i]) < 5;
      if (overIncisors) expect(out.points[i + 1]).toBeGreaterThan(lower.edgeY);
    }
  });
});
