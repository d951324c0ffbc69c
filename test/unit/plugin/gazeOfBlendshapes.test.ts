import { describe, expect, it } from "@jest/globals";
import { EYE_LOOK_ANGLE, gazeOfBlendshapes } from "../../../plugin/gazeOfBlendshapes";

describe("gazeOfBlendshapes", () => {
  it("turns both eyes to the person's left by out of the left and in of the right eye", () => {
    const weights = { eyeLookOutLeft: 0.5, eyeLookInRight: 0.5 };
    expect(gazeOfBlendshapes(weights, "left")).toEqual([EYE_LOOK_ANGLE.side / 2, 0]);
    expect(gazeOfBlendshapes(weights, "right")).toEqual([EYE_LOOK_ANGLE.side / 2, 0]);
  });

  it("looks up and down", () => {
    expect(gazeOfBlendshapes({ eyeLookUpLeft: 1 }, "left")[1]).toBe(EYE_LOOK_ANGLE.up);
    expect(gazeOfBlendshapes({ eyeLookDownRight: 1 }, "right")[1]).toBe(-EYE_LOOK_ANGLE.down);
  });
});
