import { markdownTable } from "../markdownTable";

/**
 * The matrix of measureLikeness, and for the two photos of one person how their identities do on each other's photo among
 * all that are not that photo's own.
 */
export function likenessTable(
  names: readonly string[],
  errors: readonly (readonly number[])[],
  samePerson: readonly [string, string],
): string {
  const table = markdownTable(
    ["identity of / on photo", ...names],
    errors.map((row, i) => [names[i], ...row]),
  );
  return [table, ...verdicts(names, errors, samePerson)].join("\n\n");
}

function verdicts(
  names: readonly string[],
  errors: readonly (readonly number[])[],
  pair: readonly [string, string],
): string[] {
  const [a, b] = pair.map((name) => names.indexOf(name));
  if (a < 0 || b < 0) return [];
  return [
    [a, b],
    [b, a],
  ].map(([own, photo]) => {
    const others = errors.map((row, i) => ({ name: names[i], error: row[photo] })).filter((_, i) => i !== photo);
    others.sort((x, y) => x.error - y.error);
    const place = others.findIndex(({ name }) => name === names[own]) + 1;
    return `On ${names[photo]} the identity of ${names[own]} comes ${place}. of ${others.length} (${errors[own][photo].toFixed(2)} %, best ${others[0].name} ${others[0].error.toFixed(2)} %).`;
  });
}
