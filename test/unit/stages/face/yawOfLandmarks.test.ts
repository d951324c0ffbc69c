import { describe, expect, it } from "@jest/globals";
import { yawOfLandmarks } from "../../../../sdk/stages/face/yawOfLandmarks";

/** Nose tip and outer eye corners of a head turned by `yaw` and leaned by `roll`, seen from far away. */
function turnedHead(yaw: number, roll: number): Float32Array {
  const points = new Float32Array(478 * 2);
  const place = (landmark: number, x: number, z: number, y: number) => {
    const across = x * Math.cos(yaw) + z * Math.sin(yaw);
    points[2 * landmark] = 300 + across * Math.cos(roll) - y * Math.sin(roll);
    points[2 * landmark + 1] = 200 + across * Math.sin(roll) + y * Math.cos(roll);
  };
  place(33, -50, 0, 0);
  place(263, 50, 0, 0);
  place(4, 0, 52, 40);
  return points;
}

describe("yawOfLandmarks", () => {
  it.each([-40, -10, 0, 25])("%i degrees, positive to the person's left, whatever the roll", (degrees) => {
    for (const roll of [0, 0.4, 3]) {
      expect(yawOfLandmarks(turnedHead((degrees * Math.PI) / 180, roll))).toBeCloseTo(degrees, 2);
    }
  });
});
