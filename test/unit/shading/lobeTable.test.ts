import { expect, test } from "@jest/globals";
import { LOBE_ROWS, lobeTable } from "../../../sdk/shading/lobeTable";
import { specularLobes } from "../../../sdk/shading/specularLobes";

test("row r holds the lobes of roughness r / (rows - 1)", () => {
  const factors = new Float64Array(9);
  specularLobes(0.5, factors);
  const row = (LOBE_ROWS - 1) / 2;
  expect([...lobeTable().subarray(row * 9, row * 9 + 9)]).toEqual([...factors]);
});
