import { describe, expect, it } from "@jest/globals";
import { chooseStyle } from "../../../../sdk/stages/hair/chooseStyle";
import type { HairPicture } from "../../../../sdk/stages/hair/HairPicture";
import type { HairOutline, Photo } from "../../../../sdk/types";

const [WIDTH, HEIGHT] = [400, 500];
const fit = {
  camera: { width: WIDTH, height: HEIGHT, focalPx: 1000, centreX: 200, centreY: 200 },
  headToCamera: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -1),
};
const shown = [0.2, 0.1, 0.05] as const;
const painted = [0.1, 0.05, 0.02] as const;
const skin = [0.5, 0.35, 0.25] as const;

/** A photo of stripes that run at an angle to the picture's right, and where it shows hair (metres beside the eyes' middle). */
function styleOf(isHair: (x: number, y: number) => boolean, height: number, degrees = 90) {
  const [s, c] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const hair = new Float32Array(WIDTH * HEIGHT);
  const rgba = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255);
  for (let i = 0; i < hair.length; i++) {
    const [x, y] = [(i % WIDTH) - 200, 200 - Math.floor(i / WIDTH)];
    hair[i] = isHair(x / 1000, y / 1000) ? 1 : 0;
    const code = 120 + 60 * Math.sin(((-s * x + c * y) * 2 * Math.PI) / 12);
    for (let k = 0; k < 3; k++) rgba[i * 4 + k] = code;
  }
  const picture: HairPicture = { left: 0, top: 0, step: 1, width: WIDTH, height: HEIGHT, hair, person: hair };
  const photo: Photo = { width: WIDTH, height: HEIGHT, rgba, originalWidth: WIDTH, originalHeight: HEIGHT };
  const outline: HairOutline = {
    view: [0, 0, 1],
    right: [1, 0, 0],
    up: [0, 1, 0],
    heights: new Float32Array(72).fill(height),
  };
  return chooseStyle(photo, picture, outline, fit, shown, painted, skin);
}

const onTop = (_x: number, y: number) => y > 0.062;

describe("chooseStyle", () => {
  it("crops what does not stand off the skull, in the colour that the maps have", () => {
    const { length, color } = styleOf(onTop, 0.001);
    expect(length).toBe(0.011);
    // Skin shows through by 8 %.
    color.forEach((value, c) => {
      expect(value).toBeCloseTo(0.92 * painted[c] + 0.08 * skin[c], 6);
    });
  });

  it("makes hair longer that stands higher, and keeps short hair at the nape", () => {
    const [low, high] = [styleOf(onTop, 0.01), styleOf(onTop, 0.03)];
    expect(low).toMatchObject({ lie: "back", fringe: 0, hem: -0.08, color: shown });
    expect(high.length).toBeGreaterThan(low.length + 0.03);
    expect(high.volume).toBeGreaterThan(low.volume);
  });

  it("combs hair forward that covers the forehead", () => {
    expect(styleOf((_x, y) => y > 0.035, 0.02)).toMatchObject({ lie: "forward", fringe: 1 });
  });

  it("lets hair hang as far as it shows beside the jaw, and no farther", () => {
    const hanging = (end: number) => (x: number, y: number) => onTop(x, y) || (Math.abs(x) > 0.06 && y > end);
    const long = styleOf(hanging(-0.18), 0.02);
    expect(long.lie).toBe("middle");
    expect(long.hem).toBeLessThan(-0.16);
    expect(long.hem).toBeGreaterThan(-0.2);
    expect(long.sides).toBeGreaterThan(0.2);
    expect(styleOf(hanging(-0.06), 0.02).hem).toBe(-0.08);
  });

  it("parts hair whose strands run across: falling to the person's left, which is the picture's right, or to the right", () => {
    expect(styleOf(onTop, 0.02, -40).lie).toBe("left");
    expect(styleOf(onTop, 0.02, 40).lie).toBe("right");
  });
});
