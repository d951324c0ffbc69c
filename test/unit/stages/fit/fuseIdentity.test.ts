import { describe, expect, test } from "@jest/globals";
import { landmarksOfPoints } from "../../../../models/train/head/calibration/landmarksOfPoints";
import { shapeDeviation } from "../../../../sdk/head/shapeDeviation";
import { normalDeviate } from "../../../../sdk/math/normalDeviate";
import { randomGenerator } from "../../../../sdk/math/randomGenerator";
import { fuseIdentity, type PhotoIdentity } from "../../../../sdk/stages/fit/fuseIdentity";
import { fitHead } from "../../../../sdk/stages/fitHead";
import { shapeErrors } from "../../../bench/accuracy/shapeErrors";
import { mean } from "../../../bench/accuracy/statistics";
import { faceModel } from "../../../fixtures/faceModel";
import { syntheticCalibration } from "../../../fixtures/syntheticCalibration";
import { syntheticSamples } from "../../../fixtures/syntheticSamples";

const K = 4;
const STRENGTH = [9, 3, 1, 0];
const information = Float64Array.from({ length: K * K }, (_, i) => (i % (K + 1) === 0 ? STRENGTH[i / (K + 1)] : 0));
const photo = (identity: readonly number[], prior = 1): PhotoIdentity => ({
  identity: Float32Array.from(identity),
  evidence: { information, prior },
});

describe("fuseIdentity", () => {
  test("one photo keeps its identity bit for bit", () => {
    const { identity } = photo([0.3, -0.2, 0.7, 0.1]);
    expect(fuseIdentity([photo([0.3, -0.2, 0.7, 0.1])]).identity).toEqual(identity);
  });

  test("photos that agree go further from the mean face than one dares alone, and not where none sees", () => {
    const one = [0.6, 0.6, 0.6, 0];
    const { identity } = fuseIdentity([photo(one), photo(one), photo(one)]);
    for (const k of [0, 1, 2]) expect(identity[k]).toBeGreaterThan(0.6);
    // What three photos ask for is one sigma of the strong mode at most: shrinkage is taken back, not more.
    expect(identity[0]).toBeLessThan((0.6 * 10) / 9);
    expect(identity[3]).toBe(0);
  });

  test("knows more with every photo, but never as much as independent ones would tell; nothing of the unseen", () => {
    const [one, three] = [1, 3].map((n) => fuseIdentity(new Array(n).fill(photo([0, 0, 0, 0]))).information);
    expect(three[0]).toBeGreaterThan(1.3 * one[0]);
    expect(three[0] - 1).toBeLessThan(3 * (one[0] - 1));
    expect([one[15], three[15]]).toEqual([1, 1]);
  });

  test("a prior of another weight counts as noise of another size", () => {
    const strong = { identity: Float32Array.of(0.5, 0.5, 0.5, 0), evidence: { information, prior: 8 } };
    const weak = { ...strong, evidence: { information: information.map((value) => value / 8), prior: 1 } };
    expect(fuseIdentity([strong, strong])).toEqual(fuseIdentity([weak, weak]));
  });

  test("the error falls with the number of photos, drawn with the noise that is stated", () => {
    const random = randomGenerator(11);
    const errors = [0, 0, 0];
    for (let person = 0; person < 400; person++) {
      const truth = STRENGTH.map(() => normalDeviate(random));
      const photos = [0, 1, 2].map(() =>
        // The posterior mean of one photo: strength / (strength + 1) of what it saw.
        photo(
          truth.map((t, k) => (STRENGTH[k] * t + Math.sqrt(STRENGTH[k]) * normalDeviate(random)) / (STRENGTH[k] + 1)),
        ),
      );
      for (let n = 1; n <= 3; n++) {
        const { identity } = fuseIdentity(photos.slice(0, n));
        errors[n - 1] += truth.reduce((sum, t, k) => sum + (identity[k] - t) ** 2, 0);
      }
    }
    expect(errors[1]).toBeLessThan(0.93 * errors[0]);
    expect(errors[2]).toBeLessThan(0.97 * errors[1]);
  });
});

describe("fuseIdentity of fitted photos", () => {
  const plain = faceModel();
  const none = new Float32Array(plain.pointCount);
  const regions = { ...plain.regions, innerMouth: none, nostrils: none, ears: none };
  const model = { ...plain, regions, calibration: syntheticCalibration(plain.mean, 15) };
  const PEOPLE = 12;
  const samples = syntheticSamples(model, model.calibration, PEOPLE * 3, 21, 3);
  const fits = samples.map(({ points, truth }) =>
    fitHead(landmarksOfPoints(points, truth.camera), truth.camera, model),
  );

  /** Mean distance from the true neutral faces along the normals with so many photos each, and the mean of what is stated, mm. */
  function measure(count: number): { readonly error: number; readonly stated: number } {
    const people = Array.from({ length: PEOPLE }, (_, person) => {
      const known = fuseIdentity(fits.slice(person * 3, person * 3 + count));
      const errors = shapeErrors(model, samples[person * 3].truth.identity, known.identity);
      const deviation = shapeDeviation(model, known.identity)(known.information);
      return { error: mean(errors.map(Math.abs)), stated: 1000 * mean(deviation) };
    });
    return { error: mean(people.map(({ error }) => error)), stated: mean(people.map(({ stated }) => stated)) };
  }

  test("the face's error falls with the number of photos, and so does what is stated", () => {
    const [one, two, three] = [1, 2, 3].map(measure);
    expect(two.error).toBeLessThan(0.95 * one.error);
    expect(three.error).toBeLessThan(two.error);
    expect(two.stated).toBeLessThan(one.stated);
    expect(three.stated).toBeLessThan(two.stated);
  });

  test("the stated deviation is of the error's size", () => {
    const { error, stated } = measure(1);
    // A Gaussian's mean distance is .8 of its deviation.
    expect(error / stated).toBeGreaterThan(0.4);
    expect(error / stated).toBeLessThan(1.2);
  });
});
