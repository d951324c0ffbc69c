import { SKIN_DEFAULTS, type SkinExtension, type SkinParameters } from "../../sdk/export/skinExtension";

const NAMES = Object.keys(SKIN_DEFAULTS) as (keyof SkinParameters)[];

/**
 * The numbers of a file's MOSAR_materials_skin, with the defaults of those that it leaves out; what it does not know is ignored.
 * @param context where in the file it stands
 * @throws RangeError that names a property which is no finite number of 0 or more, or no three of them
 */
export function skinOfExtension(extension: SkinExtension, context: string): SkinParameters {
  const given = Object.fromEntries(NAMES.map((name) => [name, extension[name] ?? SKIN_DEFAULTS[name]]));
  for (const name of NAMES) {
    const expected = SKIN_DEFAULTS[name];
    const value: unknown = given[name];
    const good = Array.isArray(expected)
      ? Array.isArray(value) && value.length === 3 && value.every(isMeasure)
      : isMeasure(value);
    if (good) continue;
    const form = Array.isArray(expected) ? "three numbers" : "a number";
    throw new RangeError(`${context}: ${name} is ${JSON.stringify(value)}, expected ${form} of 0 or more`);
  }
  return given as unknown as SkinParameters;
}

function isMeasure(value: unknown): boolean {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
