import { expect, it } from "@jest/globals";
import { tangentFrame } from "../../../../sdk/head/bake/tangentFrame";

it("tangentFrame gives a right-handed orthonormal frame, also at both poles", () => {
  const frame = new Float64Array(6);
  for (const n of [
    [0, 0, 1],
    [0, 0, -1],
    [0.6, 0, -0.8],
    [0.48, 0.6, 0.64],
  ]) {
    tangentFrame(n[0], n[1], n[2], frame);
    const [tx, ty, tz, bx, by, bz] = frame;
    const cross = [ty * bz - tz * by, tz * bx - tx * bz, tx * by - ty * bx];
    expect(Math.hypot(tx, ty, tz)).toBeCloseTo(1, 12);
    expect(Math.hypot(bx, by, bz)).toBeCloseTo(1, 12);
    for (let k = 0; k < 3; k++) expect(cross[k]).toBeCloseTo(n[k], 12);
  }
});
