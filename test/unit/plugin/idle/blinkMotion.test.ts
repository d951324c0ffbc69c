import { describe, expect, it } from "@jest/globals";
import { blinkMotion } from "../../../../plugin/idle/blinkMotion";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";

const STEP = 0.004;
/** Ten minutes, and the start, peak and end of each blink in steps. */
const closed = sample(7, STEP, 600);
const blinks = blinksOf(closed);

function sample(seed: number, step: number, seconds: number): Float64Array {
  const at = blinkMotion(randomGenerator(seed));
  return Float64Array.from({ length: Math.round(seconds / step) }, (_, i) => at(i * step));
}

function blinksOf(values: Float64Array): { start: number; shut: number; end: number }[] {
  const found: { start: number; shut: number; end: number }[] = [];
  for (let i = 1; i < values.length; i++) {
    if (values[i] > 0 && values[i - 1] === 0) found.push({ start: i - 1, shut: -1, end: -1 });
    const last = found[found.length - 1];
    if (last && last.shut < 0 && values[i] > 0.999) last.shut = i;
    if (last && values[i] === 0 && values[i - 1] > 0) last.end = i;
  }
  return found.filter(({ end }) => end > 0);
}

describe("blinkMotion", () => {
  it("blinks as often as a person at rest, at uneven times", () => {
    expect(blinks.length / 10).toBeGreaterThan(12);
    expect(blinks.length / 10).toBeLessThan(22);
    const pauses = blinks.slice(1).map(({ start }, i) => (start - blinks[i].end) * STEP);
    expect(Math.min(...pauses)).toBeGreaterThan(0.6);
    expect(Math.max(...pauses)).toBeGreaterThan(2 * Math.min(...pauses));
  });

  it("shuts the lids wholly within .1 to .15 s and opens them slower", () => {
    for (const { start, shut, end } of blinks) {
      expect(shut).toBeGreaterThan(0);
      const [close, open] = [(shut - start) * STEP, (end - shut) * STEP];
      expect(close).toBeGreaterThan(0.085);
      expect(close).toBeLessThan(0.16);
      expect(open).toBeGreaterThan(1.3 * close);
    }
  });

  it("is the same at any frame rate and another with another seed", () => {
    const coarse = sample(7, 5 * STEP, 60);
    expect(Math.max(...coarse.map((value, i) => Math.abs(value - closed[i * 5])))).toBeLessThan(1e-9);
    expect([...sample(8, STEP, 30)]).not.toEqual([...closed.subarray(0, 30 / STEP)]);
  });
});
