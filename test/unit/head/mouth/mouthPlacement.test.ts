import { describe, expect, it } from "@jest/globals";
import { mouthPlacement } from "../../../../sdk/head/mouth/mouthPlacement";
import { transformPoints } from "../../../../sdk/math/transformPoints";
import { officialHead } from "../../../fixtures/officialHead";

const model = officialHead();

describe("mouthPlacement", () => {
  it("only changes millimetres to metres on the mean head", () => {
    const [x, y, z] = transformPoints(mouthPlacement(model, model.mean), [10, -70, 25]);
    expect(x).toBeCloseTo(0.01, 6);
    expect(y).toBeCloseTo(-0.07, 6);
    expect(z).toBeCloseTo(0.025, 6);
  });

  it("follows a mouth that is larger and elsewhere", () => {
    const person = model.mean.map((value, i) => 1.1 * value + [0.002, -0.01, 0.005][i % 3]);
    const [x, y, z] = transformPoints(mouthPlacement(model, person), [10, -70, 25]);
    expect(x).toBeCloseTo(0.013, 5);
    expect(y).toBeCloseTo(-0.087, 5);
    expect(z).toBeCloseTo(0.0325, 5);
  });
});
