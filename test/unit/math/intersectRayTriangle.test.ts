import { describe, expect, it } from "@jest/globals";
import { intersectRayTriangle } from "../../../sdk/math/intersectRayTriangle";

// Corner (0,0,0), edges along x and y.
const corners = Float64Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0);

describe("intersectRayTriangle", () => {
  it("meets the triangle from either side, in lengths of the direction", () => {
    expect(intersectRayTriangle(corners, 0, 0.2, 0.2, 2, 0, 0, -1)).toBeCloseTo(2, 12);
    expect(intersectRayTriangle(corners, 0, 0.2, 0.2, -2, 0, 0, 4)).toBeCloseTo(0.5, 12);
  });
  it("misses beside, behind and in the triangle's plane", () => {
    expect(intersectRayTriangle(corners, 0, 0.7, 0.7, 2, 0, 0, -1)).toBe(Infinity);
    expect(intersectRayTriangle(corners, 0, 0.2, 0.2, 2, 0, 0, 1)).toBe(Infinity);
    expect(intersectRayTriangle(corners, 0, -1, 0.2, 0, 1, 0, 0)).toBe(Infinity);
  });
});
