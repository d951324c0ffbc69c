import { describe, expect, test } from "@jest/globals";
import { bestGain } from "../../../bench/accuracy/bestGain";
import { faceOval } from "../../../bench/accuracy/faceOval";
import { linearPhoto } from "../../../bench/accuracy/linearPhoto";
import { nearestSample } from "../../../bench/accuracy/nearestSample";
import { pickPixels } from "../../../bench/accuracy/pickPixels";
import { psnr } from "../../../bench/accuracy/psnr";
import { skinPixels } from "../../../bench/accuracy/skinPixels";

describe("skinPixels", () => {
  test("keeps pixels whose neighbours show skin too", () => {
    const skin = new Float32Array(25).fill(1);
    skin[12] = 0.9;
    const pixels = skinPixels({ width: 5, height: 5, skin }, new Uint8Array(25).fill(1));
    expect(Array.from(pixels)).toEqual([6, 7, 8, 11, 13, 16, 17, 18]);
    const shown = new Uint8Array(25).fill(1);
    shown[2] = 0;
    expect(Array.from(skinPixels({ width: 5, height: 5, skin }, shown))).not.toContain(7);
  });
});

describe("pickPixels", () => {
  test("gives the colours in order", () => {
    expect(Array.from(pickPixels([1, 2, 3, 4, 5, 6], Uint32Array.of(1, 0)))).toEqual([4, 5, 6, 1, 2, 3]);
  });
});

describe("linearPhoto", () => {
  test("decodes sRGB and drops alpha", () => {
    const picture = linearPhoto({ width: 1, height: 1, rgba: Uint8ClampedArray.of(255, 0, 188, 255) });
    expect(picture[0]).toBe(1);
    expect(picture[1]).toBe(0);
    expect(picture[2]).toBeCloseTo(0.503, 3);
  });
});

describe("psnr", () => {
  test("one tenth of the range is 20 dB; what is brighter than white is white", () => {
    expect(psnr([0, 0], [0.01002, 0.01002])).toBeCloseTo(20, 1);
    expect(psnr([2], [1])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("bestGain", () => {
  test("is the least-squares factor", () => {
    expect(bestGain([1, 2], [3, 6])).toBeCloseTo(3, 9);
    expect(bestGain([0], [1])).toBe(0);
  });
});

describe("nearestSample", () => {
  test("finds the nearest as the slow search does, and none far away", () => {
    const points = Float32Array.from({ length: 600 }, (_, i) => 0.01 * Math.sin(i * i));
    const find = nearestSample(points);
    const place = [points[0] + 0.001, points[1] - 0.001, points[2] + 0.001];
    const distance = (p: number) => Math.hypot(...place.map((value, c) => value - points[p * 3 + c]));
    const slow = Array.from({ length: 200 }, (_, p) => p).reduce((a, b) => (distance(b) < distance(a) ? b : a));
    expect(distance(slow)).toBeLessThan(0.004);
    expect(find(place[0], place[1], place[2])).toBe(slow);
    expect(find(1, 1, 1)).toBe(-1);
  });
});

describe("faceOval", () => {
  test("fills the polygon of the oval's landmarks", () => {
    // every landmark on a circle; the oval's own order is not the circle's, so only inside and outside are sure
    const points = new Float32Array(478 * 2).fill(50);
    points.set([50, 10], 10 * 2);
    points.set([90, 50], 454 * 2);
    points.set([50, 90], 152 * 2);
    points.set([10, 50], 234 * 2);
    const mask = faceOval({ points }, 100, 100);
    expect(mask[5 * 100 + 5]).toBe(0);
    expect(mask.reduce((sum: number, value) => sum + value, 0)).toBeLessThan(80 * 80);
  });
});
