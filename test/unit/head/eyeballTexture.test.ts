import { expect, test } from "@jest/globals";
import { eyeballTexture } from "../../../sdk/head/eyeballTexture";

const options = {
  side: "left",
  irisColor: [0.1, 0.1, 0.1],
  scleraColor: [0.7, 0.65, 0.6],
  irisAngle: 0.5,
  pupilShare: 0.34,
  size: 64,
  seed: 1,
} as const;

test("is opaque, dark in the middle and light beside the iris", () => {
  const rgba = eyeballTexture(options);
  expect(rgba.length).toBe(64 * 64 * 4);
  for (let i = 3; i < rgba.length; i += 4) expect(rgba[i]).toBe(255);
  expect(rgba[(32 * 64 + 32) * 4]).toBeLessThan(40);
  expect(rgba[(18 * 64 + 32) * 4]).toBeGreaterThan(180);
});

test("both eyes of one seed have patterns of their own", () => {
  expect(eyeballTexture({ ...options, side: "right" })).not.toEqual(eyeballTexture(options));
});
