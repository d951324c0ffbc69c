import { expect, test } from "@jest/globals";
import { tiltedTexels } from "../../../../../sdk/stages/light/relief/tiltedTexels";

test("marks what leans", () => {
  expect([...tiltedTexels(Float32Array.from([0, 0, 1, 0.1, 0, 0.99, 0, -1e-6, 1]))]).toEqual([0, 1, 1]);
});
