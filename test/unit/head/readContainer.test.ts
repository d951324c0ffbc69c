import { expect, test } from "@jest/globals";
import { encodeContainer } from "../../../models/train/head/encodeContainer";
import { readContainer } from "../../../sdk/head/readContainer";

const file = encodeContainer(
  "TEST",
  { name: "x" },
  {
    scaled: { type: "i16", shape: [2, 2], values: Int16Array.of(1, -2, 3, 4), scale: [0.5, 2] },
    share: { type: "u8", shape: [2], values: Uint8Array.of(0, 255) },
    list: { type: "u32", shape: [3], values: Uint32Array.of(5, 6, 7) },
  },
);

test("scales rows, turns unsigned bytes into shares, keeps integers", () => {
  const container = readContainer(file, "TEST");
  expect(container.header.name).toBe("x");
  expect([...container.floats("scaled", [2, 2])]).toEqual([0.5, -1, 6, 8]);
  expect([...container.floats("share", [-1])]).toEqual([0, 1]);
  expect([...container.indices("list", [3], 8)]).toEqual([5, 6, 7]);
  expect(container.has("nothing")).toBe(false);
  expect(container.dimension("scaled", 1)).toBe(2);
});

test.each([
  ["another magic", () => readContainer(file, "ELSE")],
  ["a missing section", () => readContainer(file, "TEST").floats("nothing", [1])],
  ["another shape", () => readContainer(file, "TEST").floats("scaled", [4])],
  ["an index outside", () => readContainer(file, "TEST").indices("list", [3], 7)],
])("refuses %s", (_what, read) => {
  expect(read).toThrow(expect.objectContaining({ code: "model-unavailable" }));
});
