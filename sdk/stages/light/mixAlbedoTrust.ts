import type { AlbedoTrust, Kept } from "./AlbedoBands";

/** Kept shares at `share` of the way from one set to another. */
export function mixAlbedoTrust(from: AlbedoTrust, to: AlbedoTrust, share: number): AlbedoTrust {
  const mix = (a: Kept, b: Kept) => a.map((value, i) => value + share * (b[i] - value)) as unknown as Kept;
  const both = (band: "coarse" | "middle") => ({
    symmetric: mix(from[band].symmetric, to[band].symmetric),
    asymmetric: mix(from[band].asymmetric, to[band].asymmetric),
  });
  return { coarse: both("coarse"), middle: both("middle"), fine: mix(from.fine, to.fine) };
}
