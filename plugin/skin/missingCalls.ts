/** Where a define stands, the fragment shader has to have this call of ours; what the skin lacks without it. */
const CALLS: readonly (readonly [define: RegExp, call: RegExp, effect: string])[] = [
  [/^#define (DIR|POINT|SPOT)LIGHT\d/m, /skinDiffuse\(preInfo,\s*diffuse\d/, "scattering of single lights"],
  [/^#define HEMILIGHT\d/m, /skinHemispheric\(preInfo,\s*diffuse\d/, "scattering of hemispheric lights"],
  [/^#define LIGHT\d/m, /skinShade\(info\.diffuse,shadow\)/, "light through thin parts"],
  [/^#define AREALIGHT\d/m, /skinAreaDiffuse\(diffuse\d/, "scattering of area lights"],
  [/^#define CLUSTLIGHT\d/m, /skinDiffuse\(preInfo,\s*light\.vLightDiffuse/, "scattering of clustered lights"],
  [
    /^(?=[\s\S]*#define SPECULARTERM\b)[\s\S]*#define (DIR|POINT|SPOT|HEMI)LIGHT\d/,
    /skinSpecular\(preInfo,\s*normalW,[^;]*diffuse\d/,
    "two highlights",
  ],
  [/^#define SHADOW(PCF|PCSS|ESM|CLOSEESM|CSM)\d/m, /skinLiftedShadow=compute/, "shadows of thin parts"],
  [/^#define REFLECTION\b/m, /skinReflectionAlpha\(alphaG\)/, "sharpness of reflections"],
];

/**
 * Babylon's shaders have no hooks in the light loop, so the plugin replaces calls there, and a version of Babylon that writes
 * them in another way would silently draw plain PBR.
 * @param code the compiled fragment shader, GLSL or WGSL
 * @param defines its #define lines
 * @returns what the skin lacks
 */
export function missingCalls(code: string, defines: string): string[] {
  return CALLS.filter(([define, call]) => define.test(defines) && !call.test(code)).map(([, , effect]) => effect);
}
