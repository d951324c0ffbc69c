import { describe, expect, it } from "@jest/globals";
import { eyeballTexture } from "../../../../sdk/head/eyeballTexture";
import { photoPatterns } from "../../../../sdk/head/iris/photoPatterns";
import { photoEyes } from "../../../../sdk/head/photoEyes";
import { irisErrors } from "../../../fixtures/irisErrors";
import { irisTruths } from "../../../fixtures/irisTruths";
import { paintedEyes } from "../../../fixtures/paintedEyes";

const truths = irisTruths();
const [amber, wedge] = truths;
const irisAngle = Math.asin(0.385);
const light = [1, 1, 1] as const;

type Look = (typeof amber)["left"];
const textureOf = (look: Look) =>
  eyeballTexture({ ...look, side: "left", scleraColor: [0.6, 0.6, 0.6], irisAngle, size: 128, seed: 3 });

/** dE of the left eye by what was found and by its colour alone. */
function errors(found: ReturnType<typeof photoEyes>, look: Look): { pattern: number; color: number } {
  const { irisColor = [0, 0, 0], pattern } = found.left;
  const truth = textureOf(look);
  const of = (made: Look) => irisErrors(textureOf(made), truth, irisAngle);
  return {
    pattern: of({ irisColor, pattern, pupilShare: pattern?.pupilShare ?? 0.34 }),
    color: of({ irisColor, pupilShare: 0.34 }),
  };
}

/** What is found in a photo of painted eyes. */
function find(truth: typeof amber, options: Parameters<typeof paintedEyes>[1]) {
  const { photo, landmarks, frames } = paintedEyes(truth, options);
  return photoEyes(photo, landmarks, light, frames);
}

describe("photoPatterns", () => {
  it("finds the ring about the pupil, the pupil's size and a sector of another colour", () => {
    const rings = find(amber, { diameter: 30 });
    expect(rings.left.report.from).toBe("pattern");
    // Known: .34.
    expect(rings.left.pattern?.pupilShare).toBeCloseTo(0.34, 1);
    // Seen: 2.7 and 7.8.
    const { pattern: near, color: far } = errors(rings, amber.left);
    expect(near).toBeLessThan(0.5 * far);
    const sector = find(wedge, { diameter: 30 });
    const { rings: count, sectors, ratio } = sector.left.pattern!;
    /** RGB in the middle ring, by radians. */
    const at = (azimuth: number) => {
      const cell = Math.floor(count / 2) * sectors + Math.floor((azimuth / (2 * Math.PI)) * sectors);
      return ratio.subarray(cell * 3, cell * 3 + 3);
    };
    const [blue, brown] = [at(3.9), at(0.6)];
    // Known: 5.5 times the green and 6 times the blue by red.
    expect(blue[1] / brown[1]).toBeGreaterThan(2);
    expect(blue[2] / blue[0]).toBeGreaterThan((1.4 * brown[2]) / brown[0]);
  });

  it("leaves irises that are too small, dark or hidden to their colour", () => {
    for (const options of [
      { diameter: 18 },
      { diameter: 30, opening: 0.35 },
      // A screen in a pair of glasses over half of each eye.
      { diameter: 30, mirrored: (a: number) => (a > -0.1 ? 0.35 : 0) },
    ]) {
      const { left, right } = find(amber, options);
      expect([options, left.report.from, right.report.from]).toEqual([options, "color", "color"]);
      expect(left.pattern).toBeUndefined();
    }
    const shut = find(amber, { diameter: 30, opening: 0.05 });
    expect(shut.left.report.from).toBe("default");
    const [dark] = truths.filter(({ name }) => name === "dark brown");
    expect(find(dark, { diameter: 30 }).left.report.from).toBe("color");
  });

  it("leaves no white spot where the eye mirrors a lamp, and none of a window's veil", () => {
    const lamp = (a: number, b: number) => (Math.hypot(a - 0.35, b - 0.3) < 0.15 ? 0.8 : 0);
    const [without, withLamp, withVeil] = [
      find(amber, { diameter: 30 }),
      find(amber, { diameter: 30, mirrored: lamp }),
      find(amber, { diameter: 30, mirrored: () => 0.02 }),
    ];
    const brightest = (found: typeof without) => Math.max(...found.left.pattern!.ratio);
    // Seen: .97.
    expect(brightest(withLamp)).toBeLessThan(1.15 * brightest(without));
    expect(errors(withLamp, amber.left).pattern).toBeLessThan(errors(without, amber.left).pattern + 1);
    expect(errors(withVeil, amber.left).pattern).toBeLessThan(errors(without, amber.left).pattern + 1.5);
  });

  it("tells one eye's pattern where the other is hidden, and gives both its pupil and its veil", () => {
    const { photo, landmarks, frames } = paintedEyes(amber, { diameter: 30 });
    const rgba = photo.rgba.slice();
    for (let i = 0; i < rgba.length; i += 4) if ((i / 4) % photo.width < photo.width / 2) rgba.fill(120, i, i + 3);
    const { left, right } = photoPatterns({ ...photo, rgba }, landmarks, frames);
    expect([left!.pattern === undefined, right!.pattern]).toEqual([false, undefined]);
    expect(right).toEqual({ clear: left!.clear, pupilShare: left!.pupilShare });
    expect(left!.pupilShare).toBe(left!.pattern!.pupilShare);
  });
});
