import { expect, it } from "@jest/globals";
import { cueVector } from "../../../../sdk/stages/light/cueVector";
import { fitAnchor } from "../../../../sdk/stages/light/fitAnchor";
import { skinNetworkInputs } from "./fixture/skinNetworkInputs";

const { input, cues, expected } = skinNetworkInputs();
const color = (at: number): [number, number, number] => [cues[at], cues[at + 1], cues[at + 2]];
const photo = { sclera: color(0), background: color(4), clippedShare: cues[8], medianLuminance: cues[9] };

it("cueVector gives what the trainer's gives", () => {
  cueVector(photo, fitAnchor(input)).forEach((value, k) => {
    expect(Math.abs(value - expected.cueVector[k])).toBeLessThan(1e-4);
  });
});

it("cueVector says when a cue is missing", () => {
  const bare = cueVector({ clippedShare: 0, medianLuminance: 0.2 }, fitAnchor(input));
  expect(Array.from(bare.subarray(0, 8))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
});
