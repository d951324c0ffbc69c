import { describe, expect, test } from "@jest/globals";
import { encodeContainer } from "../../../models/train/head/encodeContainer";
import { AvatarError } from "../../../sdk/AvatarError";
import { readHeadModel } from "../../../sdk/head/readHeadModel";
import { encodeHeadModel } from "../../fixtures/encodeHeadModel";
import { faceModel } from "../../fixtures/faceModel";

const model = faceModel();
const bytes = encodeHeadModel(model);

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i])), 0);
}

describe("readHeadModel", () => {
  test("gives back what was written, folded and mirrored shapes unfolded", () => {
    const read = readHeadModel(bytes);
    expect(read.mean).toEqual(model.mean);
    expect(read.expressionNames).toEqual(model.expressionNames);
    expect([...read.identitySymmetry]).toEqual([...model.identitySymmetry]);
    expect([...read.triangles]).toEqual([...model.triangles]);
    expect([...read.landmarks.points]).toEqual([...model.landmarks.points]);
    // 16-bit steps of shapes up to 30 mm: half a step is 0.5 um.
    for (const [k, mode] of model.identity.entries()) {
      expect(largestDifference(read.identity[k], mode)).toBeLessThan(6e-7);
    }
    for (const [e, shape] of model.expression.entries()) {
      expect(largestDifference(read.expression[e], shape)).toBeLessThan(6e-7);
    }
    expect(largestDifference(read.uv, model.uv)).toBeLessThan(1e-5);
    expect(read.eyes.left.centre).toEqual(model.eyes.left.centre);
    expect(largestDifference(read.eyes.right.centreModes, model.eyes.right.centreModes)).toBe(0);
    expect(read.regions.nose[17]).toBe(1);
  });

  test("reads a view that starts at an odd byte", () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(readHeadModel(shifted.subarray(3)).mean).toEqual(model.mean);
  });

  test.each<[string, Uint8Array]>([
    ["empty", new Uint8Array(0)],
    ["HTML", new TextEncoder().encode("<!doctype html><html></html>")],
    ["cut in the header", bytes.subarray(0, 200)],
    ["cut in the data", bytes.subarray(0, bytes.length - 2000)],
    ["of a later format", bytes.map((value, i) => (i === 4 ? 2 : value))],
    ["without sections", encodeContainer("MSRH", { pointCount: 1 }, {})],
    ["pointing outside", encodeHeadModel({ ...model, vertexPoint: model.vertexPoint.map(() => 60_000) })],
    ["not a number", encodeHeadModel({ ...model, mean: model.mean.map(() => Number.NaN) })],
  ])("refuses a file that is %s", (_what, damaged) => {
    try {
      readHeadModel(damaged);
    } catch (error) {
      expect(error).toBeInstanceOf(AvatarError);
      expect((error as AvatarError).code).toBe("model-unavailable");
      return;
    }
    throw new Error("the damaged file was read");
  });
});
