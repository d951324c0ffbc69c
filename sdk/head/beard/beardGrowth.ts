import { smoothstep } from "../../math/smoothstep";
import type { BeardData, BeardStyle, MeshData } from "../../types";

/** Sideburns lie before the ears and join a full beard to the hair: y from the beard up to the hair, z from the ear forwards, metres. */
const SIDEBURN_LOW = -0.055;
const SIDEBURN_HIGH = 0.004;
const EAR = -0.064;
const SIDEBURN_FRONT = -0.046;
/** They are at the head's sides. */
const SIDE = 0.05;
/** Their edges are soft by this much, metres. */
const SOFT = 0.006;

/** How densely a beard of a style stands at each vertex of the head, 0..1. */
export function beardGrowth(
  { positions }: Pick<MeshData, "positions">,
  { growth, zones }: Pick<BeardData, "growth" | "zones">,
  { area }: BeardStyle,
): Float32Array {
  if (area === "own") return growth;
  const { moustache, chin, jaw } = zones;
  const shown = area === "moustache" ? [moustache] : area === "goatee" ? [moustache, chin] : [moustache, chin, jaw];
  return moustache.map((_, v) => {
    const least =
      area === "full" ? sideburn(...(positions.subarray(v * 3, v * 3 + 3) as unknown as [number, number, number])) : 0;
    return shown.reduce((most, zone) => Math.max(most, zone[v]), least);
  });
}

function sideburn(x: number, y: number, z: number): number {
  if (Math.abs(x) < SIDE) return 0;
  const within = (value: number, low: number, high: number) =>
    smoothstep(low - SOFT, low, value) * (1 - smoothstep(high, high + SOFT, value));
  return within(y, SIDEBURN_LOW, SIDEBURN_HIGH) * within(z, EAR + SOFT, SIDEBURN_FRONT);
}
