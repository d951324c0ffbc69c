import { normalDeviate } from "../../sdk/math/normalDeviate";
import type { Gaze } from "../gazeTowards";

const DEGREE = Math.PI / 180;
/** Micro-saccades: a third of a degree, 1-2 a second (Martinez-Conde et al., Nat. Rev. Neurosci. 14 (2013)). */
const MICRO = { pause: 0.7, size: 0.3 * DEGREE } as const;
/** Every few seconds the look rests somewhere else of what it looks at: a face at a metre is 10 degrees high. */
const GLANCE = { chance: 0.22, side: 2.2 * DEGREE, up: 1.2 * DEGREE } as const;
/** Duration of a saccade in seconds: 21 ms and 2.2 ms per degree (Bahill et al., Math. Biosci. 24 (1975)). */
const duration = (angle: number) => 0.021 + (0.0022 * angle) / DEGREE;

/**
 * How the eyes of a person who looks at something move about it.
 * @param random uniform 0..1
 * @returns writes the turn at a time in seconds; times must rise from call to call
 */
export function fixationMotion(random: () => number): (time: number, gaze: Gaze) => void {
  const normal = () => normalDeviate(random);
  let [fromX, fromY, toX, toY, restX, restY] = [0, 0, 0, 0, 0, 0];
  let [start, length] = [0, 0];
  const plan = (after: number) => {
    start = after + 0.1 - MICRO.pause * Math.log(1 - random());
    if (random() < GLANCE.chance) {
      restX = GLANCE.side * normal();
      restY = GLANCE.up * normal();
    }
    fromX = toX;
    fromY = toY;
    toX = restX + MICRO.size * normal();
    toY = restY + MICRO.size * normal();
    length = duration(Math.hypot(toX - fromX, toY - fromY));
  };
  plan(0);
  return (time, gaze) => {
    while (time > start + length) plan(start + length);
    const share = Math.min(1, Math.max(0, (time - start) / length));
    gaze[0] = fromX + share * (toX - fromX);
    gaze[1] = fromY + share * (toY - fromY);
  };
}
