import type { FuzzResult } from "../../fuzz/FuzzTarget";
import { fuzzFile, targetOf } from "../../fuzz/fuzzFile";
import { photoTargets } from "../../fuzz/photoTargets";
import { tryFile } from "../../fuzz/tryFile";

const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

const experiments = {
  /** Decodes the damaged photos of these numbers. @param seeds valid files by format, base64 */
  async fuzz(seeds: Readonly<Record<string, readonly string[]>>, seed: number, from: number, to: number) {
    const entries = Object.entries(seeds).map(([kind, files]) => [kind, files.map(fromBase64)]);
    const targets = photoTargets(Object.fromEntries(entries));
    const results: FuzzResult[] = [];
    for (let number = from; number < to; number++) {
      results.push(await tryFile(targetOf(targets, number), fuzzFile(targets, seed, number)));
    }
    return results;
  },

  /** Decodes one file. */
  async decode(name: string, url: string, expected: string | undefined): Promise<FuzzResult> {
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
    const [{ use }] = photoTargets({ any: [] });
    return tryFile({ kind: name, seeds: [], use, expected }, bytes);
  },
};

export type Experiments = typeof experiments;
Object.assign(globalThis, { experiments });
