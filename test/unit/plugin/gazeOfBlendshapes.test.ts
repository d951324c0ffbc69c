import { describe, expect, it } from "@jest/globals";
import { EYE_LOOK_ANGLE, gazeOfBlendshapes } from "../../../plugin/gazeOfBlendshapes";

describe("gazeOfBlendshapes", () => {
  it("turns both eyes to the person's left by out of the left and in of the right eye", () => {
    expect(gazeOfBlendshapes([0, 0.5, 0, 0], "left")).toEqual([EYE_LOOK_ANGLE.side / 2, 0]);
    expect(gazeOfBlendshapes([0.5, 0, 0, 0], "right")).toEqual([EYE_LOOK_ANGLE.side / 2, 0]);
  });

  it("looks up and down", () => {
    expect(gazeOfBlendshapes([0, 0, 1, 0], "left")[1]).toBe(EYE_LOOK_ANGLE.up);
    expect(gazeOfBlendshapes([0, 0, 0, 1], "right")[1]).toBe(-EYE_LOOK_ANGLE.down);
  });
});
