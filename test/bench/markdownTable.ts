/** A Markdown table; numbers are written with `digits` decimals, NaN as a dash. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  digits = 2,
): string {
  const cell = (value: string | number): string =>
    typeof value === "string"
      ? value
      : Number.isNaN(value)
        ? "-"
        : Number.isInteger(value)
          ? `${value}`
          : value.toFixed(digits);
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map((row) => line(row.map(cell)))].join("\n");
}
