import type { IntrinsicMaps, UnwrappedTexture } from "../../types";
import type { AlbedoTrust } from "./AlbedoBands";
import type { NormalizedLight } from "./NormalizedLight";

/** Result of stage 6. */
export interface EstimatedSkin {
  readonly maps: IntrinsicMaps;
  /** The working texture; what the network takes for something else than skin is not visible any more. */
  readonly texture: UnwrappedTexture;
  /** Light, tone and albedo in agreement with the maps. */
  readonly normalized: NormalizedLight;
  /** size * size at the working size, 0..1: how surely the photo shows skin; 1 without the network. */
  readonly skin: Float32Array;
  /** Kept shares of what the texture says beyond `normalized.baseDiffuse`, by faithfulness 0..1. */
  readonly albedoTrust: (faithfulness: number) => AlbedoTrust;
  /** The photo is reproduced at least this well, dB, if baking can do it. */
  readonly photoTarget: number;
}
