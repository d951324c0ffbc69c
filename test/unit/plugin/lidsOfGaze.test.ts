import { describe, expect, it } from "@jest/globals";
import { EYE_LOOK_ANGLE, gazeOfBlendshapes } from "../../../plugin/gazeOfBlendshapes";
import { lidsOfGaze } from "../../../plugin/lidsOfGaze";

describe("lidsOfGaze", () => {
  it("gives back the weights of a gaze, of either eye", () => {
    for (const side of ["left", "right"] as const) {
      for (const looks of [
        [0.5, 0, 0.25, 0],
        [0, 1, 0, 0.75],
      ]) {
        const back = lidsOfGaze(gazeOfBlendshapes(looks, side), side, new Float64Array(4));
        for (let i = 0; i < 4; i++) expect(back[i]).toBeCloseTo(looks[i], 12);
      }
    }
  });

  it("ends where the lids end though the eye turns further", () => {
    expect([...lidsOfGaze([0, -2 * EYE_LOOK_ANGLE.down], "left", new Float64Array(4))]).toEqual([0, 0, 0, 1]);
  });
});
