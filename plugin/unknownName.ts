/** The error for a name that is none of `known`, with the nearest of them if one is near. */
export function unknownName(what: string, name: string, known: readonly string[]): RangeError {
  let nearest = "";
  // A third of the letters wrong is no slip of the finger any more.
  let least = Math.max(2, name.length / 3) + 1;
  for (const candidate of known) {
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return new RangeError(`unknown ${what} "${name}"${nearest && `: did you mean "${nearest}"?`}`);
}

/** Levenshtein's: letters added, dropped or changed. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
