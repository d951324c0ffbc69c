import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "@jest/globals";
import { readHdr } from "../../../sdk/image/readHdr";
import { sampleEnvironments } from "../../bench/sampleEnvironments";

const FOLDER = join(import.meta.dirname, "../../../samples/assets/environments");

it("the samples' surroundings are what their script writes", () => {
  const made = sampleEnvironments();
  expect(readdirSync(FOLDER).sort()).toEqual([...made.keys()].map((name) => `${name}.hdr`).sort());
  for (const [name, file] of made) expect(readFileSync(join(FOLDER, `${name}.hdr`)).equals(file)).toBe(true);
});

it("the studio's lamp is above and to the right of who looks at the face", () => {
  const { width, data } = readHdr(sampleEnvironments().get("studio")!);
  const red = data.filter((_, i) => i % 3 === 0);
  const brightest = red.indexOf(Math.max(...red));
  // Towards .6, .5, .62: a turn of 136 degrees from -z, 60 from the pole; a texel is 5.6 degrees.
  expect(((brightest % width) + 0.5) / width - 0.5).toBeCloseTo(136 / 360, 1);
  expect((Math.floor(brightest / width) + 0.5) * (180 / 32)).toBeCloseTo(60, -1);
  // 7.12 of it and what the other lamp adds.
  expect(red[brightest]).toBeCloseTo(7.1, 0);
});
