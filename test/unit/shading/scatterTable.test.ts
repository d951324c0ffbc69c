import { expect, test } from "@jest/globals";
import { SCATTER_ROWS, scatterTable } from "../../../sdk/shading/scatterTable";
import { subsurfaceFactors } from "../../../sdk/shading/subsurfaceFactors";

test("row r holds the factors of curvature * T = r / (rows - 1), however the product is split", () => {
  const factors = new Float64Array(15);
  subsurfaceFactors(0.5, 0.25, factors);
  const row = (SCATTER_ROWS - 1) / 8;
  scatterTable()
    .subarray(row * 15, row * 15 + 15)
    .forEach((value, i) => {
      expect(value).toBeCloseTo(factors[i], 12);
    });
});
