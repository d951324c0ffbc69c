import { expect, it } from "@jest/globals";
import { frameHead } from "../../../sdk/export/frameHead";

function render(width: number, height: number, drawn: (x: number, y: number) => boolean): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    if (drawn(i % width, Math.floor(i / width))) rgba[i * 4 + 3] = 255;
  }
  return rgba;
}

it("frames what is drawn, a quarter wider", () => {
  const rgba = render(100, 80, (x, y) => x >= 40 && x < 60 && y >= 20 && y < 60);
  expect(frameHead(rgba, 100, 80)).toEqual({ x: 25, y: 15, width: 50, height: 50 });
});

it("stays inside the picture", () => {
  const rgba = render(100, 80, (x, y) => x < 60 && y >= 20);
  expect(frameHead(rgba, 100, 80)).toEqual({ x: 0, y: 12, width: 68, height: 68 });
});

it("is the whole picture where nothing is drawn", () => {
  expect(
    frameHead(
      render(7, 5, () => false),
      7,
      5,
    ),
  ).toEqual({ x: 0, y: 0, width: 7, height: 5 });
});
