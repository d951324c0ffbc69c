import type { ShLight } from "../../types";

/** The light that shows skin of albedo `to` as bright as `light` shows skin of albedo `from`, channel by channel. */
export function rescaleLight(light: ShLight, from: readonly number[], to: readonly number[]): ShLight {
  return { sh: light.sh.map((value, i) => (value * from[i % 3]) / to[i % 3]) };
}
