import { expect, it } from "@jest/globals";
import { fitInside } from "../../../sdk/image/fitInside";

it("reduces by the long side, keeps at least one px, never enlarges", () => {
  expect(fitInside(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 });
  expect(fitInside(10000, 2, 100)).toEqual({ width: 100, height: 1 });
  expect(fitInside(300, 200, 2048)).toEqual({ width: 300, height: 200 });
});
