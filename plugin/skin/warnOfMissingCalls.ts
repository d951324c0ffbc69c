import type { Material } from "@babylonjs/core/Materials/material.js";

/** Says once on the console what a material's first skin shader lacks under this version of Babylon.js. */
export function warnOfMissingCalls(material: Material): void {
  // An observer that removes itself while it is told hides the news from the next one.
  let told = false;
  material.onEffectCreatedObservable.add(({ effect }) => {
    if (told || !/^#define SKIN\b/m.test(effect.defines)) return;
    told = true;
    effect.executeWhenCompiled(() => {
      // Taken now: an effect that goes has no code any more.
      const { fragmentSourceCode: code, defines } = effect;
      // A chunk of its own, for no frame waits for it. Where it cannot be had, a warning is all that is lost.
      import("./sayMissingCalls").then(
        ({ sayMissingCalls }) => sayMissingCalls(material.name, code, defines),
        () => {},
      );
    });
  });
}
