import { expect, it } from "@jest/globals";
import { createIdleMotion, type IdleOptions, type IdlePose } from "../../../../plugin/idle/createIdleMotion";

function poseAt(time: number, options: IdleOptions): IdlePose {
  const pose: IdlePose = { blink: 0, gaze: [0, 0], neck: { yaw: 0, pitch: 0, roll: 0 } };
  createIdleMotion(options)(time, pose);
  return pose;
}

it("is the same by the same seed, another by another", () => {
  expect(poseAt(20, { seed: 4 })).toEqual(poseAt(20, { seed: 4 }));
  expect(poseAt(20, { seed: 4 }).gaze).not.toEqual(poseAt(20, { seed: 5 }).gaze);
});

it("leaves a part alone that is off, and the others as they were", () => {
  const { gaze, neck } = poseAt(20, {});
  expect(poseAt(20, { breathing: false })).toMatchObject({ gaze, neck: { yaw: 0, pitch: 0, roll: 0 } });
  expect(poseAt(20, { gaze: false, blinks: false })).toEqual({ blink: 0, gaze: [0, 0], neck });
});
