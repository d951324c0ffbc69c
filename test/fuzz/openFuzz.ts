import { avatarTargets } from "./avatarTargets";
import type { FuzzTarget } from "./FuzzTarget";
import { fuzzFile, targetOf } from "./fuzzFile";
import { hostilePhotos } from "./hostilePhotos";
import { openModelTargets } from "./modelTargets";
import { photoSeeds } from "./photoSeeds";
import { photoTargets } from "./photoTargets";

/** What can be tried in Node: damaged photos, model files and .mosar files, photos made to harm. */
export type FuzzKind = "photos" | "models" | "avatars" | "hostile";

/** Files by number, and who reads them. */
export interface Fuzz {
  /** How many there are. */
  readonly count: number;
  file(number: number): { readonly target: FuzzTarget; readonly bytes: Uint8Array };
  close(): Promise<void>;
}

export async function openFuzz(what: FuzzKind, seed: number): Promise<Fuzz> {
  if (what === "hostile") return openHostile();
  const { targets, close } = what === "models" ? await openModelTargets() : await openFiles(what);
  const file = (number: number) => ({ target: targetOf(targets, number), bytes: fuzzFile(targets, seed, number) });
  return { count: Number.MAX_SAFE_INTEGER, file, close };
}

async function openFiles(what: "photos" | "avatars") {
  const targets = what === "photos" ? photoTargets(await photoSeeds()) : await avatarTargets();
  return { targets, close: async () => undefined };
}

async function openHostile(): Promise<Fuzz> {
  const files = await hostilePhotos();
  const [{ use }] = photoTargets({ any: [] });
  return {
    count: files.length,
    file: (number) => {
      const { name, bytes, outcome } = files[number];
      return { target: { kind: name, seeds: [], use, expected: outcome }, bytes };
    },
    close: async () => undefined,
  };
}
