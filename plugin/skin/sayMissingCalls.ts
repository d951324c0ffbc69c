import { AbstractEngine } from "@babylonjs/core/Engines/abstractEngine.js";
import { Logger } from "@babylonjs/core/Misc/logger.js";
import { missingCalls } from "./missingCalls";

/**
 * Says on the console what a material's skin lacks; nothing where it lacks nothing.
 * @param code the compiled fragment shader, GLSL or WGSL
 * @param defines its #define lines
 */
export function sayMissingCalls(material: string, code: string, defines: string): void {
  const missing = missingCalls(code, defines);
  if (missing.length === 0) return;
  Logger.Warn(
    `mosar: Babylon.js ${AbstractEngine.Version} has another PBR shader than the skin material expects; ` +
      `"${material}" is drawn without ${missing.join(", ")}. Use a version that package.json names.`,
  );
}
