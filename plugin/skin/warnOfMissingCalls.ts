import { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import type { Material } from "@babylonjs/core/Materials/material.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { missingCalls } from "./missingCalls";

/** Says once on the console what a material's first skin shader lacks under this version of Babylon.js. */
export function warnOfMissingCalls(material: Material): void {
  // An observer that removes itself while it is told hides the news from the next one.
  let told = false;
  material.onEffectCreatedObservable.add(({ effect }) => {
    if (told || !/^#define SKIN\b/m.test(effect.defines)) return;
    told = true;
    effect.executeWhenCompiled(() => {
      const missing = missingCalls(effect.fragmentSourceCode, effect.defines);
      if (missing.length === 0) return;
      Logger.Warn(
        `mosar: Babylon.js ${AbstractEngine.Version} has another PBR shader than the skin material expects; ` +
          `"${material.name}" is drawn without ${missing.join(", ")}. Use a version that package.json names.`,
      );
    });
  });
}
