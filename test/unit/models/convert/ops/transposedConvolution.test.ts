import { describe, expect, it } from "@jest/globals";
import { transposedConvolution } from "../../../../../models/convert/ops/transposedConvolution";
import { numbers } from "../../../../fixtures/numbers";
import { runOperator } from "../../../../fixtures/runConversion";

const [SIZE, IN, OUT, STRIDE] = [3, 2, 3, 2];

/** Each input pixel stamps the filter onto the output; SAME cuts what sticks out, the odd row or column behind. */
function direct(image: Float32Array, filter: Float32Array, bias: Float32Array, filterSize: number): number[] {
  const out = SIZE * STRIDE;
  const full = STRIDE * (SIZE - 1) + filterSize;
  const before = Math.floor(Math.max(0, full - out) / 2);
  const result = Array.from({ length: out * out * OUT }, (_, i) => bias[i % OUT]);
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++)
      for (let r = 0; r < filterSize; r++)
        for (let c = 0; c < filterSize; c++)
          for (let o = 0; o < OUT; o++)
            for (let i = 0; i < IN; i++) {
              const row = y * STRIDE + r - before;
              const column = x * STRIDE + c - before;
              if (row < 0 || row >= out || column < 0 || column >= out) continue;
              const weight = filter[((o * filterSize + r) * filterSize + c) * IN + i];
              result[(row * out + column) * OUT + o] += image[(y * SIZE + x) * IN + i] * weight;
            }
  return result;
}

describe("transposedConvolution", () => {
  it.each([2, 4])("SAME, stride 2, filter %i", async (filterSize) => {
    const image = numbers(SIZE * SIZE * IN, "image");
    const filter = numbers(OUT * filterSize * filterSize * IN, "filter");
    const bias = numbers(OUT, "bias");
    // Padding 1 is SAME, then the strides.
    const customOptions = new Uint8Array(Int32Array.of(1, STRIDE, STRIDE).buffer);
    const found = await runOperator(
      transposedConvolution,
      { kind: "custom:Convolution2DTransposeBias", customOptions },
      [
        { shape: [1, SIZE, SIZE, IN], data: image },
        { shape: [OUT, filterSize, filterSize, IN], data: filter, constant: "float32" },
        { shape: [OUT], data: bias, constant: "float32" },
      ],
      [1, SIZE * STRIDE, SIZE * STRIDE, OUT],
    );
    const expected = direct(image, filter, bias, filterSize);
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 5);
    });
  });
});
