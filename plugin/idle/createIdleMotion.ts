import { randomGenerator } from "../../sdk/math/randomGenerator";
import type { Gaze } from "../gazeTowards";
import { blinkMotion } from "./blinkMotion";
import { breathMotion, type NeckTurn } from "./breathMotion";
import { fixationMotion } from "./fixationMotion";

/** What idle life does by itself. */
export interface IdleOptions {
  /** About 16 a minute. Default true. */
  readonly blinks?: boolean;
  /** Micro-saccades and small glances about the gaze that the avatar has. Default true. */
  readonly gaze?: boolean;
  /** Slow sway of the neck. Default true. */
  readonly breathing?: boolean;
  /** The same seed gives the same life, at whatever frame rate. Default 1; crowds want one each. */
  readonly seed?: number;
}

/** What idle life adds to an avatar at a time. */
export interface IdlePose {
  /** 0..1. */
  blink: number;
  readonly gaze: Gaze;
  readonly neck: NeckTurn;
}

/**
 * The life of a person who waits. Each part has random numbers of its own, so that a part that is off does not change the
 * others.
 * @returns writes the pose at a time in seconds since the start; allocates nothing
 */
export function createIdleMotion(options: IdleOptions): (time: number, pose: IdlePose) => void {
  const { blinks = true, gaze = true, breathing = true, seed = 1 } = options;
  const part = (index: number) => randomGenerator(Math.imul(seed, 3) + index);
  const blink = blinks ? blinkMotion(part(0)) : undefined;
  const fixate = gaze ? fixationMotion(part(1)) : undefined;
  const breathe = breathing ? breathMotion(part(2)) : undefined;
  return (time, pose) => {
    if (blink) pose.blink = blink(time);
    fixate?.(time, pose.gaze);
    breathe?.(time, pose.neck);
  };
}
