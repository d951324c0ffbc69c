import { describe, expect, it } from "@jest/globals";
import { convolution } from "../../../../../models/convert/ops/convolution";
import { numbers } from "../../../../fixtures/numbers";
import { runOperator } from "../../../../fixtures/runConversion";

const [HEIGHT, WIDTH, IN, OUT] = [7, 6, 3, 4];
const image = numbers(HEIGHT * WIDTH * IN, "image");

/** Convolution by its definition: NHWC image, filter value by (out, row, column, in), zeros outside, the odd zero behind. */
function direct(
  filter: (o: number, r: number, c: number, i: number) => number,
  bias: (o: number) => number,
  size: number,
  stride: number,
  dilation: number,
  outputs: number,
): number[] {
  const out = [HEIGHT, WIDTH].map((length) => Math.ceil(length / stride));
  const before = [HEIGHT, WIDTH].map((length, axis) =>
    Math.floor(Math.max(0, (out[axis] - 1) * stride + (size - 1) * dilation + 1 - length) / 2),
  );
  const result: number[] = [];
  for (let y = 0; y < out[0]; y++)
    for (let x = 0; x < out[1]; x++)
      for (let o = 0; o < outputs; o++) {
        let sum = bias(o);
        for (let r = 0; r < size; r++)
          for (let c = 0; c < size; c++)
            for (let i = 0; i < IN; i++) {
              const row = y * stride + r * dilation - before[0];
              const column = x * stride + c * dilation - before[1];
              const inside = row >= 0 && row < HEIGHT && column >= 0 && column < WIDTH;
              if (inside) sum += image[(row * WIDTH + column) * IN + i] * filter(o, r, c, i);
            }
        result.push(sum);
      }
  return result;
}

function expectClose(found: Float32Array, expected: readonly number[]) {
  expect(found.length).toBe(expected.length);
  // Sums of 27 products below 1: float32 rounding stays under 1e-5.
  found.forEach((value, i) => {
    expect(value).toBeCloseTo(expected[i], 5);
  });
}

describe("convolution", () => {
  it.each([
    [1, 1],
    [2, 1],
    [1, 2],
  ])("CONV_2D, SAME, stride %i, dilation %i", async (stride, dilation) => {
    const filter = numbers(OUT * 9 * IN, "filter");
    const bias = numbers(OUT, "bias");
    const expected = direct(
      (o, r, c, i) => filter[((o * 3 + r) * 3 + c) * IN + i],
      (o) => bias[o],
      3,
      stride,
      dilation,
      OUT,
    );
    const options = {
      padding: 0,
      strideHeight: stride,
      strideWidth: stride,
      dilationHeight: dilation,
      dilationWidth: dilation,
      activation: 0,
    };
    const found = await runOperator(
      convolution,
      { kind: "CONV_2D", options },
      [
        { shape: [1, HEIGHT, WIDTH, IN], data: image },
        { shape: [OUT, 3, 3, IN], data: filter, constant: "float32" },
        { shape: [OUT], data: bias, constant: "float32" },
      ],
      [1, Math.ceil(HEIGHT / stride), Math.ceil(WIDTH / stride), OUT],
    );
    expectClose(found, expected);
  });

  it("DEPTHWISE_CONV_2D, SAME, stride 2, with Relu", async () => {
    const filter = numbers(9 * IN, "depthwise");
    const bias = numbers(IN, "bias");
    const tap = (o: number, r: number, c: number, i: number) => (o === i ? filter[(r * 3 + c) * IN + o] : 0);
    const expected = direct(tap, (o) => bias[o], 3, 2, 1, IN).map((value) => Math.max(0, value));
    const options = { padding: 0, strideHeight: 2, strideWidth: 2, dilationHeight: 1, dilationWidth: 1, activation: 1 };
    const found = await runOperator(
      convolution,
      { kind: "DEPTHWISE_CONV_2D", options },
      [
        { shape: [1, HEIGHT, WIDTH, IN], data: image },
        { shape: [1, 3, 3, IN], data: filter, constant: "float32" },
        { shape: [IN], data: bias, constant: "float32" },
      ],
      [1, 4, 3, IN],
    );
    expectClose(found, expected);
  });
});
