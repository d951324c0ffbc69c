import { expect, test } from "@jest/globals";
import { blinkOfOpening } from "../../../../sdk/stages/fit/blinkOfOpening";

test.each([
  [0.05, 1],
  [0.13, 1],
  [0.16, 0.5],
  [0.205, 0],
  [0.33, 0],
])("an opening of %p needs a blink of at least %p", (opening, blink) => {
  expect(blinkOfOpening(opening)).toBeCloseTo(blink, 9);
});
