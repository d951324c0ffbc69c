import { expect, test } from "@jest/globals";
import { encodeContainer } from "../../../models/train/head/encodeContainer";
import { readLandmarkCalibration } from "../../../sdk/head/readLandmarkCalibration";
import { numberToFloat16 } from "../../../sdk/math/float16";

const halves = (values: number[]): Uint16Array => Uint16Array.from(values, numberToFloat16);
const sections = {
  bias: { type: "f16", shape: [956], values: halves(Array(956).fill(0.001)) },
  response: { type: "f16", shape: [956, 2], values: halves(Array(956 * 2).fill(-0.0005)) },
  factors: { type: "f16", shape: [956, 3], values: halves(Array(956 * 3).fill(0.002)) },
  diagonal: { type: "f32", shape: [956], values: new Float32Array(956).fill(1e-6) },
} as const;

test("reads what was written", () => {
  const read = readLandmarkCalibration(encodeContainer("MSRC", { version: "1.0.0", count: 10 }, sections));
  expect(read).toMatchObject({ version: "1.0.0", count: 10, responseCount: 2, rank: 3 });
  expect(read.bias[5]).toBeCloseTo(0.001, 6);
  expect(read.response[1911]).toBeCloseTo(-0.0005, 6);
  expect(read.factors.length).toBe(956 * 3);
});

test("refuses a variance that is not positive", () => {
  const bad = { ...sections, diagonal: { ...sections.diagonal, values: new Float32Array(956) } };
  expect(() => readLandmarkCalibration(encodeContainer("MSRC", { version: "1", count: 1 }, bad))).toThrow(/variance/);
});
