import { describe, expect, it } from "@jest/globals";
import { hairHeight } from "../../../../sdk/head/hair/hairHeight";
import type { ScalpField } from "../../../../sdk/head/hair/ScalpField";
import type { HairPicture } from "../../../../sdk/stages/hair/HairPicture";
import { measureOutline } from "../../../../sdk/stages/hair/measureOutline";

/** A ball of a head, 9 cm, 1 m before a camera of 1000 px: 1 mm of the head's middle is 1 px. */
const SKULL = 0.09;
const centre = [0, 0.02, -0.078] as const;
const field: ScalpField = {
  centre,
  size: 8,
  skull: new Float32Array(64).fill(SKULL),
  neck: new Float32Array(20 * 48).fill(0.05),
};
const fit = {
  camera: { width: 400, height: 400, focalPx: 1000, centreX: 200, centreY: 200 },
  headToCamera: Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, -1 - centre[2]),
};
const DEPTH = 1;

/** Hair where `isHair` says so of a place beside the head's middle, metres; 2 mm cells; NaN above `cut`. */
function picture(isHair: (x: number, y: number) => boolean, cut = Number.POSITIVE_INFINITY): HairPicture {
  const [width, height, step] = [200, 200, 2];
  const hair = Float32Array.from({ length: width * height }, (_, i) => {
    const x = (((i % width) + 0.5) * step - 200) / 1000 / DEPTH;
    const y = (200 - (Math.floor(i / width) + 0.5) * step) / 1000 / DEPTH - centre[1];
    return y > cut ? Number.NaN : isHair(x, y) ? 1 : 0;
  });
  return { left: 0, top: 0, step, width, height, hair, person: hair };
}

describe("measureOutline", () => {
  it("finds how high hair stands over the skull, and where it is one-sided", () => {
    const all = measureOutline(
      picture((x, y) => Math.hypot(x, y) < SKULL + 0.03),
      field,
      fit,
    );
    const seen = Array.from(all.heights).filter((height) => !Number.isNaN(height));
    // Cells of 2 mm, and the mask's 2 mm of doubt. Worst seen: 1.7 mm.
    for (const height of seen) expect(Math.abs(height - 0.028)).toBeLessThan(0.0025);
    expect(seen.length).toBeGreaterThan(40);
    const left = measureOutline(
      picture((x, y) => Math.hypot(x, y) < SKULL + (x > 0 ? 0.03 : 0.005)),
      field,
      fit,
    );
    expect(hairHeight(left, 0.01, 1, 0, 0)).toBeGreaterThan(0.024);
    expect(hairHeight(left, 0.01, -1, 0, 0)).toBeLessThan(0.008);
    // Nothing is known of what faces the camera.
    expect(hairHeight(left, 0.01, 0, 0, 1)).toBe(0.01);
  });

  it("passes a strand's gap, not the background's, and leaves buns and tails alone", () => {
    const ring = (inner: number, outer: number) => (x: number, y: number) => {
      const off = Math.hypot(x, y) - SKULL;
      return off < inner || (off > outer && off < outer + 0.006);
    };
    const top = (isHair: (x: number, y: number) => boolean) =>
      hairHeight(measureOutline(picture(isHair), field, fit), 0, 0, 1, 0);
    expect(top(ring(0.01, 0.014))).toBeGreaterThan(0.014);
    expect(top(ring(0.01, 0.03))).toBeLessThan(0.01);
    expect(top(() => true)).toBeLessThan(0.043);
  });

  it("says nothing where the photo is cut off", () => {
    const { heights } = measureOutline(
      picture((x, y) => Math.hypot(x, y) < 0.12, 0.1),
      field,
      fit,
    );
    expect(heights[36]).toBeNaN();
    expect(heights[18]).toBeGreaterThan(0.02);
  });
});
