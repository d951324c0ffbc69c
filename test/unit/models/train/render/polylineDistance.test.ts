import { describe, expect, it } from "@jest/globals";
import { polylineDistance } from "../../../../../models/train/render/polylineDistance";

describe("polylineDistance", () => {
  const corner = [0, 0, 0, 10, 0, 0, 10, 10, 0];

  it("measures across a segment and says how far along", () => {
    const near = polylineDistance(corner, 5, -3, 0);
    expect(near).toEqual({ distance: 3, along: 0.25, y: 0 });
  });

  it("ends at the ends", () => {
    expect(polylineDistance(corner, -3, 4, 0)).toEqual({ distance: 5, along: 0, y: 0 });
    expect(polylineDistance(corner, 10, 12, 0)).toEqual({ distance: 2, along: 1, y: 10 });
  });
});
