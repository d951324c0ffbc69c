import { expect, test } from "@jest/globals";
import { skinAlbedo } from "../../../../sdk/stages/light/skinAlbedo";

test.each([
  ["light", 0.3, 0.4, [0.51, 0.275, 0.193]],
  ["dark", 1.88, 0.11, [0.14, 0.054, 0.028]],
])("passes through %s Macbeth skin without its surface reflection", (_, melanin, haemoglobin, patch) => {
  skinAlbedo(melanin, haemoglobin).forEach((value, c) => {
    // Worst seen 2 %.
    expect(Math.abs(value / patch[c] - 1)).toBeLessThan(0.03);
  });
});
