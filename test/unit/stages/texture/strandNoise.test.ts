import { describe, expect, it } from "@jest/globals";
import { strandNoise } from "../../../../sdk/stages/texture/strandNoise";

/** The crown, and points about it on a ball of 10 cm. */
const CROWN = [0, 0.125, -0.06];
const ball = (polar: number, azimuth: number) => {
  const normal = [Math.sin(polar) * Math.cos(azimuth), Math.cos(polar), Math.sin(polar) * Math.sin(azimuth)];
  return { normal, position: normal.map((value, c) => CROWN[c] + 0.1 * value - (c === 1 ? 0.1 : 0)) };
};
const noise = (polar: number, azimuth: number, seed = 1) => {
  const { position, normal } = ball(polar, azimuth);
  return strandNoise(position, normal, 0, seed);
};

/** Standard deviation along a ring about the crown. */
function deviation(polar: number): number {
  const values = Array.from({ length: 720 }, (_, k) => noise(polar, (k * Math.PI) / 360));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

describe("strandNoise", () => {
  it("has as much contrast beside the crown as far from it: no star", () => {
    const far = deviation(1.2);
    expect(far).toBeGreaterThan(0.15);
    expect(deviation(0.15) / far).toBeGreaterThan(0.6);
    expect(deviation(0.15) / far).toBeLessThan(1.6);
  });

  it("changes more slowly along the hair than across it", () => {
    // Hair leaves the crown at some 35 degrees; 150 is 30 the other way round.
    let [along, across] = [0, 0];
    for (let k = 0; k < 400; k++) {
      const azimuth = k * 0.7;
      const best = [0, 1, 2, 3, 4, 5].map((turn) => {
        const angle = (turn * Math.PI) / 6;
        const [polar, bearing] = [0.012 * Math.cos(angle), (0.012 * Math.sin(angle)) / Math.sin(1)];
        return Math.abs(noise(1 + polar, azimuth + bearing) - noise(1, azimuth));
      });
      along += best[5];
      across += best[2];
    }
    expect(along).toBeLessThan(0.85 * across);
  });

  it("stays within -1..1 and repeats by seed", () => {
    for (let k = 0; k < 500; k++) expect(Math.abs(noise(0.01 * k, k))).toBeLessThanOrEqual(1);
    expect(noise(1, 1)).toBe(noise(1, 1));
    expect(noise(1, 1, 2)).not.toBe(noise(1, 1));
  });
});
