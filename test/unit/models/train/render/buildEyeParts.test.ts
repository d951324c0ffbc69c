import { expect, test } from "@jest/globals";
import { buildEyeParts } from "../../../../../models/train/render/buildEyeParts";
import { SURFACE } from "../../../../../models/train/render/SceneMesh";
import { sphereHead } from "../../../../fixtures/sphereHead";

const model = sphereHead(8, 6);
const still = { identity: new Float32Array(0), expression: new Float32Array(0) };

test("each ball stands at its centre and looks along its gaze", () => {
  const [yaw, pitch] = [0.3, -0.2];
  const parts = buildEyeParts(model, { ...still, gaze: { left: [yaw, pitch], right: [0, 0] } });
  const expected = [
    [Math.sin(yaw) * Math.cos(pitch), Math.sin(pitch), Math.cos(yaw) * Math.cos(pitch)],
    [0, 0, 1],
  ];
  for (const [i, side] of (["left", "right"] as const).entries()) {
    const { positions, rest, surface } = parts[i];
    const { centre, irisRadius } = model.eyes[side];
    expect(surface).toBe(SURFACE.eye);
    for (let v = 0; v < rest.length; v += 3) {
      const offset = [0, 1, 2].map((c) => positions[v + c] - centre[c]);
      // The way along the gaze is the ball's own z; turning keeps the distance to the centre.
      const along = offset[0] * expected[i][0] + offset[1] * expected[i][1] + offset[2] * expected[i][2];
      expect(along).toBeCloseTo(rest[v + 2] * irisRadius, 6);
      expect(Math.hypot(...offset)).toBeCloseTo(Math.hypot(...rest.subarray(v, v + 3)) * irisRadius, 6);
    }
  }
});
