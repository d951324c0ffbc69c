import type { InferenceRuntime } from "../../inference/openInferenceRuntime";
import { cueVector } from "./cueVector";
import { fitAnchor } from "./fitAnchor";
import type { LearnedTone } from "./LearnedTone";
import type { PhotoCues } from "./PhotoCues";
import { SKIN_NETWORK_SIZE, type SkinNetworkInput } from "./skinNetworkInput";
import { SKIN_MAP_CHANNELS, stackSkinMaps } from "./stackSkinMaps";

/** On people never seen the tone's errors are 1.05 to 1.19 of the spreads that the network states (skin/out/metrics.json: toneZ). */
const SPREAD_SCALE = 1.2;

/** Answer of the skin network, at its own size. */
export interface NetworkSkin {
  readonly size: number;
  /** size * size * 3, sRGB code, right up to one gain per channel. */
  readonly albedo: Float32Array;
  /** size * size each. */
  readonly specular: Float32Array;
  readonly roughness: Float32Array;
  /** 0..1: how surely the texel shows skin. */
  readonly skin: Float32Array;
  readonly tone: LearnedTone;
}

/** Anchor and network. */
export async function runSkinNetwork(
  input: SkinNetworkInput,
  cues: PhotoCues,
  runtime: InferenceRuntime,
  signal?: AbortSignal,
): Promise<NetworkSkin> {
  const size = SKIN_NETWORK_SIZE;
  const count = size * size;
  const anchor = fitAnchor(input);
  const maps = stackSkinMaps(input, anchor, input.position, input.covered);
  const cue = cueVector(cues, anchor);
  const found = await runtime.run(
    "skin_maps",
    {
      maps: { data: maps, dims: [1, SKIN_MAP_CHANNELS, size, size] },
      cues: { data: cue, dims: [1, cue.length] },
    },
    signal,
  );
  const albedo = new Float32Array(count * 3);
  for (let c = 0; c < 3; c++) for (let i = 0; i < count; i++) albedo[3 * i + c] = found.albedo.data[c * count + i];
  const surface = (channel: number) => found.surface.data.slice(channel * count, (channel + 1) * count);
  const [brightness, red, blue, ...logSpread] = found.tone.data;
  const spread = logSpread.map((log) => SPREAD_SCALE * Math.exp(Math.min(1, Math.max(-4, log)))) as [
    number,
    number,
    number,
  ];
  return {
    size,
    albedo,
    specular: surface(0),
    roughness: surface(1),
    skin: surface(2),
    tone: { mean: [brightness, red, blue], spread },
  };
}
