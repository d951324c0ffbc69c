import { describe, expect, it } from "@jest/globals";
import { detailNormals } from "../../../../sdk/stages/texture/detailNormals";

describe("detailNormals", () => {
  const size = 9;
  const even = (value: number) => new Float32Array(size * size).fill(value);
  const coverage = new Uint8Array(size * size).fill(1);
  const bumpy = even(0);
  bumpy[40] = -0.5;
  const normals = detailNormals(bumpy, even(1), even(0.0003), size, coverage);
  const at = (i: number) => normals.subarray(i * 3, i * 3 + 3);

  it("is the mesh's own normal where nothing stands out", () => {
    for (const i of [0, 10, 70]) expect(Math.hypot(at(i)[0], at(i)[1], at(i)[2] - 1)).toBe(0);
  });

  it("lets the walls of a dark pit face its middle, +Y up", () => {
    expect(at(39)[0]).toBeGreaterThan(0.03);
    expect(at(41)[0]).toBeCloseTo(-at(39)[0], 6);
    // The texel above (one row up) faces down.
    expect(at(40 - size)[1]).toBeLessThan(-0.03);
    expect(at(40 + size)[1]).toBeCloseTo(-at(40 - size)[1], 6);
    for (let i = 0; i < size * size; i++) expect(Math.hypot(...at(i))).toBeCloseTo(1, 6);
  });

  it("bounds steep steps, and is flat where colour is no relief", () => {
    const steep = detailNormals(
      bumpy.map((value) => value * 1e6),
      even(1),
      even(0.0003),
      size,
      coverage,
    );
    // Slope .35 at most.
    expect(steep[39 * 3 + 2]).toBeGreaterThan(0.94);
    expect(detailNormals(bumpy, even(0), even(0.0003), size, coverage)[39 * 3]).toBeCloseTo(0, 12);
  });
});
