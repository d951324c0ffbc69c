import { describe, expect, it } from "@jest/globals";
import { chromophoreAlbedo } from "../../../../../models/train/render/chromophoreAlbedo";

const albedo = (melanin: number, haemoglobin: number) => {
  const out = new Float32Array(4);
  chromophoreAlbedo(melanin, haemoglobin, out, 1);
  return out.subarray(1);
};

describe("chromophoreAlbedo", () => {
  it("gives the pale base without chromophores, at the offset", () => {
    expect([...albedo(0, 0)].map((v) => Math.round(v * 100) / 100)).toEqual([0.7, 0.5, 0.42]);
  });

  it("comes near Macbeth's light and dark skin", () => {
    // measured: within .15 and .34; linear of the chart's sRGB (194, 150, 130) and (115, 82, 68)
    const light = [0.539, 0.305, 0.223];
    const dark = [0.171, 0.084, 0.058];
    albedo(0.25, 0.35).forEach((value, c) => {
      expect(Math.abs(value / light[c] - 1)).toBeLessThan(0.15);
    });
    albedo(1.25, 0.45).forEach((value, c) => {
      expect(Math.abs(value / dark[c] - 1)).toBeLessThan(0.4);
    });
  });

  it("melanin darkens blue most, blood green most", () => {
    const [base, tanned, flushed] = [albedo(0.2, 0.3), albedo(0.6, 0.3), albedo(0.2, 0.8)];
    const ratio = (a: Float32Array) => [...a].map((value, c) => value / base[c]);
    expect(ratio(tanned)[2]).toBeLessThan(ratio(tanned)[0]);
    expect(ratio(flushed)[1]).toBeLessThan(ratio(flushed)[0]);
  });
});
