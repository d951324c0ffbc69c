import { expect, test } from "@jest/globals";
import { scleraFromPhoto } from "../../../sdk/head/scleraFromPhoto";
import { eyePhoto } from "../../fixtures/eyePhoto";

const WHITE = [0.6, 0.5, 0.4];

test("finds the white of the eyes", () => {
  const { photo, landmarks } = eyePhoto([0.05, 0.03, 0.02], WHITE);
  const found = scleraFromPhoto(photo, landmarks);
  for (let c = 0; c < 3; c++) expect(found?.color[c]).toBeCloseTo(WHITE[c], 2);
});

test("closed eyes show none", () => {
  const { photo, landmarks } = eyePhoto([0.05, 0.03, 0.02], WHITE, 0.1);
  expect(scleraFromPhoto(photo, landmarks)).toBeUndefined();
});
