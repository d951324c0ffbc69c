import { describe, expect, it } from "@jest/globals";
import { renderLightCube } from "../../../plugin/renderLightCube";
import { float16ToNumber } from "../../../sdk/math/float16";
import { evaluateSh } from "../../../sdk/shading/evaluateSh";

/** A light that is brighter towards one direction: the basis function value in bands 0 and 1. */
function lobe(x: number, y: number, z: number): Float64Array {
  const basis = evaluateSh(x, y, z, new Float64Array(81));
  return Float64Array.from({ length: 243 }, (_, i) => (Math.floor(i / 3) < 4 ? basis[Math.floor(i / 3)] : 0));
}

describe("renderLightCube", () => {
  it("has the brightest face where the light is, in OpenGL's face order", () => {
    const axes = [
      [1, 0, 0],
      [-1, 0, 0],
      [0, 1, 0],
      [0, -1, 0],
      [0, 0, 1],
      [0, 0, -1],
    ] as const;
    axes.forEach(([x, y, z], brightest) => {
      const means = renderLightCube(lobe(x, y, z), 2, 0.1).map((face) => float16ToNumber(face[0]));
      expect(means.indexOf(Math.max(...means))).toBe(brightest);
    });
  });

  it("is even for an even light and clamps negative radiance", () => {
    const even = new Float64Array(243).fill(0, 3);
    even.fill(Math.sqrt(4 * Math.PI), 0, 3);
    expect(float16ToNumber(renderLightCube(even, 4, 0.5)[3][20])).toBeCloseTo(1, 3);
    const dark = even.map((value) => -value);
    expect(float16ToNumber(renderLightCube(dark, 4, 0.5)[3][20])).toBe(0);
  });

  it("blurs with roughness", () => {
    // Band 1 passes the lobes of roughness 1 by 0.66, of 0.1 by 1; what is dark is clamped.
    const spread = (roughness: number) => {
      const values = renderLightCube(lobe(0, 0, 1), 8, roughness).flatMap((face) => float16ToNumber(face[0]));
      return Math.max(...values) - Math.min(...values);
    };
    expect(spread(1)).toBeLessThan(spread(0.1) * 0.85);
  });
});
