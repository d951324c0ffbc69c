import { expect, test } from "@jest/globals";
import { tiltByHeight } from "../../../../../sdk/stages/light/relief/tiltByHeight";

/** A plane facing +z, .6 mm by .4 mm a texel, sheared: down also leads to the right. */
function plane(shear: number) {
  const size = 512;
  const geometry = {
    size,
    position: new Float32Array(size * size * 3),
    normal: new Float32Array(size * size * 3),
    tangent: new Float32Array(size * size * 3),
  };
  for (let i = 0; i < size * size; i++) {
    const [u, v] = [i % size, Math.floor(i / size)];
    geometry.position.set([0.0006 * u + 0.0006 * shear * v, -0.0004 * v, 0], 3 * i);
    geometry.normal[3 * i + 2] = 1;
    geometry.tangent[3 * i] = 1;
  }
  return geometry;
}
const texel = 512 * 20 + 20;
const out = new Float64Array(4);
/** Differences of height by texel of a ramp of .1 mm a mm along +x or up. */
const tiltOf = (u: number, v: number) => [out[0] * u + out[1] * v, out[2] * u + out[3] * v];

test("a ramp leans against its rise by its slope, also in a sheared atlas", () => {
  for (const shear of [0, 0.5]) {
    expect(tiltByHeight(plane(shear), texel, out)).toBe(true);
    const [x, y] = tiltOf(0.06, 0.06 * shear);
    expect(x).toBeCloseTo(-0.1, 3);
    expect(y).toBeCloseTo(0, 3);
    const [right, up] = tiltOf(0, -0.04);
    expect(right).toBeCloseTo(0, 3);
    expect(up).toBeCloseTo(-0.1, 3);
  }
});

test("a squeezed texel has none", () => {
  const flat = plane(0);
  flat.position.fill(0);
  expect(tiltByHeight(flat, texel, out)).toBe(false);
  expect([...out]).toEqual([0, 0, 0, 0]);
});
