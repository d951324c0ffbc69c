import { AvatarError } from "../AvatarError";
import { loadAsset } from "./loadAsset";

/** A model file as models/manifest.json describes it; more fields are there for people. */
export interface ModelEntry {
  readonly file: string;
  readonly version: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inputs?: Readonly<Record<string, { readonly dims: readonly number[] }>>;
  readonly outputs?: Readonly<Record<string, { readonly dims: readonly number[] }>>;
}

export interface Manifest {
  readonly models: Readonly<Record<string, ModelEntry>>;
}

/**
 * Reads manifest.json of the models folder.
 * @param assetsUrl folder with a closing slash
 * @throws AvatarError model-unavailable
 */
export async function loadManifest(assetsUrl: string, signal?: AbortSignal): Promise<Manifest> {
  const url = `${assetsUrl}manifest.json`;
  const text = new TextDecoder().decode(await loadAsset(url, { maxBytes: 1 << 20, signal }));
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (typeof manifest.models === "object" && manifest.models !== null) return manifest;
  } catch {
    // Falls through to the error that says what it is instead.
  }
  throw new AvatarError(
    "model-unavailable",
    `${url} is not mosar's manifest but begins with ${JSON.stringify(text.slice(0, 40))}.`,
    "Point assetsUrl at mosar's models folder.",
  );
}
