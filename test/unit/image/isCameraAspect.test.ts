import { expect, it } from "@jest/globals";
import { isCameraAspect } from "../../../sdk/image/isCameraAspect";

it("knows the cameras' aspect ratios, upright and lying", () => {
  expect(isCameraAspect(4032, 3024)).toBe(true);
  expect(isCameraAspect(4000, 6016)).toBe(true);
  expect(isCameraAspect(1080, 1920)).toBe(true);
  expect(isCameraAspect(970, 2204)).toBe(false);
  expect(isCameraAspect(512, 512)).toBe(false);
});
