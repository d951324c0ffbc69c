import { expect, test } from "@jest/globals";
import { rescaleLight } from "../../../../sdk/stages/light/rescaleLight";

test("half the albedo needs twice the light, channel by channel", () => {
  const light = { sh: Float64Array.from([1, 2, 3, 4, 5, 6]) };
  expect([...rescaleLight(light, [0.5, 0.5, 0.5], [0.25, 0.5, 1]).sh]).toEqual([2, 2, 1.5, 8, 5, 3]);
});
