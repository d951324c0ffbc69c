import { randomGenerator } from "../../sdk/math/randomGenerator";
import type { EngineKind } from "../browser/pages/createScene";
import type { Disturbance } from "../browser/pages/soak";

const KINDS = ["abort", "refusal", "abort, one waiting", "refusal, one waiting aborted"] as const;
const STAGES = ["decode", "detect", "landmarks", "shape", "fit", "unwrap", "light", "maps", "refine"];
/** Longest time between the begin of a stage and the abort, ms. */
const DELAY = 400;

/** Calls that go wrong, by a seed; on WebGPU devices are lost too. Every kind is among the first four, or five. */
export function disturbances(seed: number, count: number, engine: EngineKind): Disturbance[] {
  const random = randomGenerator(seed);
  const kinds: readonly Disturbance["kind"][] = engine === "webgpu" ? [...KINDS, "device loss"] : KINDS;
  return Array.from({ length: count }, (_, i) => ({
    kind: kinds[(i + seed) % kinds.length],
    stage: STAGES[Math.floor(random() * STAGES.length)],
    delay: Math.floor(random() * DELAY),
  }));
}

/** How the calls of a disturbance must end. An abort may come when the avatar is made; a loss must not be noticed but by what is said of it. */
export function isRightEnding({ kind }: Disturbance, endings: readonly string[]): boolean {
  const stopped = (ending: string) => ending === "aborted" || ending === "made";
  if (kind === "abort") return endings.length === 1 && stopped(endings[0]);
  if (kind === "refusal") return endings.length === 1 && endings[0] === "no-face";
  if (kind === "device loss") {
    const [first, call, rung, reason] = endings;
    return first === "webgpu-jspi" && call === "made" && rung === "wasm" && reason.startsWith("WebGPU failed again");
  }
  if (kind === "abort, one waiting") return stopped(endings[0]) && endings[1] === "no-face";
  return endings[0] === "no-face" && endings[1] === "aborted";
}
