import { expect, test } from "@jest/globals";
import { lightTrust } from "../../../../sdk/stages/light/lightTrust";
import { lumpyHead } from "./fixture/lumpyHead";
import { plainTexture } from "./fixture/plainTexture";

test("believes visible skin of the face; not lips, gutters or the unseen; the dark side as much as the lit", () => {
  const { geometry } = lumpyHead(4);
  geometry.regions.lips[1] = 1;
  geometry.coverage[2] = 2;
  geometry.regions.eyeSockets[3] = 1;
  const visibility = new Float32Array(16).fill(0.8);
  visibility[4] = 0;
  const color = new Float32Array(48);
  const trust = lightTrust(plainTexture(4, color, visibility), geometry);
  [0.8, 0, 0, 0.4, 0].forEach((expected, i) => {
    expect(trust[i]).toBeCloseTo(expected, 6);
  });
});
