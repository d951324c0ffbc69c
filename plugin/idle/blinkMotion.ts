import { normalDeviate } from "../../sdk/math/normalDeviate";
import { smoothstep } from "../../sdk/math/smoothstep";

/**
 * Seconds. Between blinks: log-normal about 3.4 s, 16 a minute (Bentivoglio et al., Mov. Disord. 12 (1997): 17 at rest).
 * Lids close within .10-.15 s, stay shut for a moment and open half as fast (Evinger et al., IOVS 32 (1991)).
 */
const INTERVAL = { median: 3.2, spread: 0.45, least: 0.7, most: 10 } as const;
const CLOSE = [0.1, 0.15] as const;
const SHUT = [0.02, 0.05] as const;
const OPEN = [0.2, 0.3] as const;

/**
 * Blinks of a person at rest.
 * @param random uniform 0..1
 * @returns how far the lids are shut, 0..1, at a time in seconds; times must rise from call to call
 */
export function blinkMotion(random: () => number): (time: number) => number {
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * random();
  let [start, close, shut, open] = [0, 0, 0, 0];
  const plan = (from: number) => {
    const pause = INTERVAL.median * Math.exp(INTERVAL.spread * normalDeviate(random));
    start = from + Math.min(INTERVAL.most, Math.max(INTERVAL.least, pause));
    close = within(CLOSE);
    shut = within(SHUT);
    open = within(OPEN);
  };
  plan(0);
  return (time) => {
    while (time > start + close + shut + open) plan(start + close + shut + open);
    const since = time - start;
    if (since < close) return smoothstep(0, close, since);
    return 1 - smoothstep(0, open, since - close - shut);
  };
}
