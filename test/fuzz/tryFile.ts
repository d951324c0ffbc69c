import { AvatarError } from "../../sdk/AvatarError";
import type { FuzzResult, FuzzTarget } from "./FuzzTarget";

/** Hands a file to its reader; an error that is no AvatarError with message and hint is "UNTYPED". */
export async function tryFile({ kind, expected, use }: FuzzTarget, bytes: Uint8Array): Promise<FuzzResult> {
  const started = performance.now();
  const became = (outcome: string, error?: string) => {
    const words = error ?? (expected && outcome !== expected ? `${outcome}, not ${expected}` : undefined);
    return { kind, outcome, words, milliseconds: performance.now() - started };
  };
  try {
    return became(await use(bytes));
  } catch (error) {
    if (error instanceof AvatarError && error.message && error.hint) return became(error.code);
    return became("UNTYPED", error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
