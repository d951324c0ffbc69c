import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { openInferenceRuntime } from "../../../../sdk/inference/openInferenceRuntime";
import { type NetworkReference, networkPicture, referenceValues } from "../../../fixtures/networkReference";

const ROOT = join(import.meta.dirname, "../../../..");
const reference: NetworkReference = JSON.parse(readFileSync(join(ROOT, "test/data/network-reference.json"), "utf8"));

/**
 * Greatest differences allowed: the facts' figures, detectors 5e-4 on values to 628 and mesh 1.4e-4 of 160 px, with the worst values
 * measured here beside them (WASM, one thread).
 */
const TOLERANCE: Readonly<Record<string, number>> = {
  boxes: 5e-4, // 1.1e-4
  scores: 5e-4, // 1.5e-4
  landmarks: 3e-4, // 1.8e-4 px
  score: 1e-6, // 4e-11
  mask: 1e-4, // 4.5e-5
};

describe("agreement of the converted networks with the source's own kernels", () => {
  const cases = Object.entries(reference).flatMap(([name, { pictures }]) =>
    Object.keys(pictures).map((picture) => [name, picture] as const),
  );
  it.each(cases)("%s on the %s", async (name, picture) => {
    const runtime = await openInferenceRuntime({ assetsUrl: join(ROOT, "models"), device: "wasm", numThreads: 1 });
    const image = await networkPicture(name, picture, reference);
    const outputs = await runtime.run(name, { image });
    await runtime.dispose();
    for (const [output, stored] of Object.entries(reference[name].pictures[picture])) {
      const { data } = outputs[output];
      expect(data.length).toBe(stored.length);
      let worst = 0;
      referenceValues(stored).forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - data[i * stored.stride]));
      });
      expect(worst).toBeLessThan(TOLERANCE[output]);
    }
  });
});
