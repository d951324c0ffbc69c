import { expect, it } from "@jest/globals";
import { unknownName } from "../../../plugin/unknownName";

it("proposes the nearest name if one is near, whatever its case", () => {
  const known = ["jawOpen", "jawLeft", "viseme_PP"];
  expect(unknownName("blendshape", "jawOpne", known).message).toBe(
    'unknown blendshape "jawOpne": did you mean "jawOpen"?',
  );
  expect(unknownName("viseme", "viseme_pp", known).message).toContain('"viseme_PP"');
  expect(unknownName("blendshape", "wingSpread", known)).toEqual(new RangeError('unknown blendshape "wingSpread"'));
});
