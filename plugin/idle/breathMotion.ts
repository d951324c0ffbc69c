const DEGREE = Math.PI / 180;
/** Breaths per second of an adult at rest: 14 a minute. */
const RATE = 14 / 60;
/** Sways of a held head: two waves an axis whose periods (seconds) have no common multiple soon. */
const SWAY = {
  pitch: { size: 0.5 * DEGREE, periods: [11.3, 17.9] },
  yaw: { size: 0.8 * DEGREE, periods: [13.7, 23.3] },
  roll: { size: 0.4 * DEGREE, periods: [15.1, 19.7] },
} as const;
/** The chest lifts the neck's root and tips it back. */
const BREATH = 0.45 * DEGREE;

/** Turns of the neck, radians: yaw to the person's left, pitch up, roll to the person's left shoulder. */
export interface NeckTurn {
  yaw: number;
  pitch: number;
  roll: number;
}

/**
 * How a neck sways as its owner breathes; unturned at time 0.
 * @param random uniform 0..1, drawn for the phases alone
 * @returns writes the turn at a time in seconds
 */
export function breathMotion(random: () => number): (time: number, turn: NeckTurn) => void {
  const wave = ({ size, periods }: (typeof SWAY)[keyof typeof SWAY]) => {
    const [first, second] = [random() * 2 * Math.PI, random() * 2 * Math.PI];
    const at = (time: number) =>
      (size / 2) *
      (Math.sin((2 * Math.PI * time) / periods[0] + first) + Math.sin((2 * Math.PI * time) / periods[1] + second));
    const rest = at(0);
    return (time: number) => at(time) - rest;
  };
  const [pitch, yaw, roll] = [wave(SWAY.pitch), wave(SWAY.yaw), wave(SWAY.roll)];
  return (time, turn) => {
    // In by a third of the time, out by the rest: a sine with its first overtone.
    const phase = 2 * Math.PI * RATE * time;
    turn.pitch = pitch(time) + BREATH * (Math.sin(phase) + 0.25 * Math.sin(2 * phase));
    turn.yaw = yaw(time);
    turn.roll = roll(time);
  };
}
