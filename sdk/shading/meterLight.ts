import type { ShLight } from "../types";

/** Rec. 709 luminance. */
const LUMINANCE = [0.2126, 0.7152, 0.0722];
/**
 * What the meter shall read. In even light it is the code of white skin: at .7 the lightest skin (.6) is .42, and a lamp
 * straight from the side of the camera (2.2 times the reading on skin that faces it) just reaches white.
 */
const TARGET = 0.7;

/**
 * The factor that exposes a light well: what an incident-light meter in front of the face says whose dome looks at the
 * camera. Its response is a cardioid, (1 + cos) / 2, so that a lamp behind the head counts nothing and one beside it half,
 * and the person's skin does not count at all: dark skin stays dark.
 * @returns 1 for a light without any
 */
export function meterLight({ sh }: ShLight): number {
  let reading = 0;
  for (let c = 0; c < 3; c++) {
    const whole = Math.sqrt(4 * Math.PI) * sh[c];
    const towardsViewer = Math.sqrt((4 * Math.PI) / 3) * sh[3 * 2 + c];
    reading += (LUMINANCE[c] * (whole + towardsViewer)) / (4 * Math.PI);
  }
  return reading > 0 ? TARGET / reading : 1;
}
