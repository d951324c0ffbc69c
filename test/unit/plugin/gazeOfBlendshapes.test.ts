import { describe, expect, it } from "@jest/globals";
import { gazeOfBlendshapes } from "../../../plugin/gazeOfBlendshapes";
import { GAZE_LIMIT } from "../../../plugin/gazeTowards";

describe("gazeOfBlendshapes", () => {
  it("turns both eyes to the person's left by out of the left and in of the right eye", () => {
    const weights = { eyeLookOutLeft: 0.5, eyeLookInRight: 0.5 };
    expect(gazeOfBlendshapes(weights, "left")).toEqual([GAZE_LIMIT.side / 2, 0]);
    expect(gazeOfBlendshapes(weights, "right")).toEqual([GAZE_LIMIT.side / 2, 0]);
  });

  it("looks up and down", () => {
    expect(gazeOfBlendshapes({ eyeLookUpLeft: 1 }, "left")[1]).toBe(GAZE_LIMIT.up);
    expect(gazeOfBlendshapes({ eyeLookDownRight: 1 }, "right")[1]).toBe(-GAZE_LIMIT.down);
  });
});
