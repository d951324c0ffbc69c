import { expect, test } from "@jest/globals";
import { float16ToNumber, numberToFloat16 } from "../../../sdk/math/float16";

test.each([
  [0x0000, 0],
  [0x0001, 2 ** -24],
  [0x03ff, 1023 * 2 ** -24],
  [0x0400, 2 ** -14],
  [0x3c00, 1],
  [0xc000, -2],
  [0x7bff, 65504],
  [0x7c00, Number.POSITIVE_INFINITY],
])("%p is %p", (bits, value) => {
  expect(float16ToNumber(bits)).toBe(value);
  expect(numberToFloat16(value)).toBe(bits);
});

test("every finite half comes back to its bits", () => {
  for (let bits = 0; bits < 0x7c00; bits++) expect(numberToFloat16(float16ToNumber(bits))).toBe(bits);
});

test("ties go to even, near 2 the carry reaches the exponent", () => {
  expect(numberToFloat16(1 + 1 / 2048)).toBe(0x3c00);
  expect(numberToFloat16(1 + 3 / 2048)).toBe(0x3c02);
  expect(numberToFloat16(1.99999)).toBe(0x4000);
});
