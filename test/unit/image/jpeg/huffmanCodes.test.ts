import { describe, expect, it } from "@jest/globals";
import { huffmanCodes } from "../../../../sdk/image/jpeg/huffmanCodes";
import { AC_TABLES, DC_TABLES } from "../../../../sdk/image/jpeg/huffmanTables";

describe("huffmanCodes", () => {
  it("counts codes up within a length and doubles them to the next", () => {
    const { code, length } = huffmanCodes({ counts: [0, 1, 2], symbols: [9, 4, 7] });
    expect([9, 4, 7].map((symbol) => code[symbol].toString(2).padStart(length[symbol], "0"))).toEqual([
      "00",
      "010",
      "011",
    ]);
    expect(length[0]).toBe(0);
  });

  it("gives every symbol of the standard's tables a code that begins no other", () => {
    for (const table of [...DC_TABLES, ...AC_TABLES]) {
      expect(table.counts.reduce((a, b) => a + b)).toBe(table.symbols.length);
      expect(new Set(table.symbols).size).toBe(table.symbols.length);
      const { code, length } = huffmanCodes(table);
      const texts = table.symbols.map((symbol) => code[symbol].toString(2).padStart(length[symbol], "0"));
      const clash = texts.some((text, i) => texts.some((other, k) => k !== i && other.startsWith(text)));
      expect(clash).toBe(false);
      expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(16);
    }
  });
});
