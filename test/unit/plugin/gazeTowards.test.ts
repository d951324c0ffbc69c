import { describe, expect, it } from "@jest/globals";
import { GAZE_LIMIT, gazeTowards } from "../../../plugin/gazeTowards";

describe("gazeTowards", () => {
  it("is the direction's yaw and pitch within an eye's reach", () => {
    const [yaw, pitch] = gazeTowards(0.3, 0.1, 1);
    expect(Math.tan(yaw)).toBeCloseTo(0.3, 12);
    expect(Math.tan(pitch)).toBeCloseTo(0.1 / Math.hypot(0.3, 1), 12);
  });

  it("stops where an eye stops, also for a point behind the head", () => {
    expect(gazeTowards(1, 5, -1)).toEqual([GAZE_LIMIT.side, GAZE_LIMIT.up]);
    expect(gazeTowards(-1, -5, 0.1)).toEqual([-GAZE_LIMIT.side, -GAZE_LIMIT.down]);
  });
});
