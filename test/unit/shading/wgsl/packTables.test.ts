import { expect, test } from "@jest/globals";
import { LOBE_ROWS } from "../../../../sdk/shading/lobeTable";
import { SCATTER_ROWS } from "../../../../sdk/shading/scatterTable";
import { packTables } from "../../../../sdk/shading/wgsl/packTables";

const tables = packTables();

test("slopes are the differences between the rows", () => {
  const scatter = (row: number) => tables[row * 15 + 3];
  const slope = tables[(SCATTER_ROWS + 200) * 15 + 3];
  expect(Math.abs(slope - ((scatter(201) - scatter(199)) / 2) * (SCATTER_ROWS - 1))).toBeLessThan(1e-3);
  const start = SCATTER_ROWS * 30;
  const lobe = (row: number) => tables[start + row * 9 + 2];
  const lobeSlope = tables[start + (LOBE_ROWS + 120) * 9 + 2];
  expect(Math.abs(lobeSlope - ((lobe(121) - lobe(119)) / 2) * (LOBE_ROWS - 1))).toBeLessThan(1e-2);
});
