import { expect, it } from "@jest/globals";
import { ARKIT_NAMES } from "../../../../plugin/arkitNames";
import { TONGUE_OUT_SHAPES } from "../../../../sdk/head/mouth/tongueOutShapes";

it("opens the mouth by shapes that ARKit has", () => {
  for (const name of Object.keys(TONGUE_OUT_SHAPES)) expect(ARKIT_NAMES).toContain(name);
  expect(TONGUE_OUT_SHAPES.jawOpen).toBeGreaterThan(0.2);
});
