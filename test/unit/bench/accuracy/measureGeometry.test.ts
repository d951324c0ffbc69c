import { describe, expect, test } from "@jest/globals";
import { pointTriangles } from "../../../../sdk/head/pointTriangles";
import { poseHeadPoints } from "../../../../sdk/head/poseHeadPoints";
import { rasterizeTriangles } from "../../../../sdk/math/rasterizeTriangles";
import { transformPoints } from "../../../../sdk/math/transformPoints";
import { measureGeometry } from "../../../bench/accuracy/measureGeometry";
import { pairSurfaces } from "../../../bench/accuracy/pairSurfaces";
import { faceModel } from "../../../fixtures/faceModel";

const SIZE = 96;
const model = faceModel();
const camera = { width: SIZE, height: SIZE, focalPx: 240, centreX: SIZE / 2, centreY: SIZE / 2 };
const headToCamera = Float64Array.of(1, 0, 0, 0, 0, 1, 0, 0.03, 0, 0, 1, -0.6);
const everywhere = new Uint8Array(SIZE * SIZE).fill(1);
const fit = {
  camera,
  headToCamera,
  identity: new Float32Array(model.identity.length),
  expression: new Float32Array(model.expression.length),
};

/** The truth's depth picture of an identity. */
function truthOf(identity: readonly number[], scale = 1) {
  const points = transformPoints(headToCamera, poseHeadPoints(model, identity, []));
  const pixels = points.map((value, i) => {
    const depth = -points[i - (i % 3) + 2];
    return [
      camera.centreX + (camera.focalPx * value) / depth,
      camera.centreY - (camera.focalPx * value) / depth,
      depth,
    ][i % 3];
  });
  const options = { interpolation: "perspective" } as const;
  const { depth } = rasterizeTriangles(pixels, pointTriangles(model), SIZE, SIZE, options);
  return { camera, skin: everywhere, depth: depth.map((value) => value * scale) };
}

describe("measureGeometry", () => {
  test("the head itself is 0 mm away", () => {
    // corners are snapped to 1/256 px: .01 mm here
    expect(measureGeometry(truthOf([]), fit, model, everywhere).p95).toBeLessThan(0.02);
  });

  test("scale and place do not count", () => {
    expect(measureGeometry(truthOf([], 1.2), fit, model, everywhere).p95).toBeLessThan(0.02);
  });

  test("a nose that is 3 mm longer is seen, but no more than that", () => {
    const error = measureGeometry(truthOf([0, 0, 0, 1]), fit, model, everywhere);
    expect(error.mean).toBeGreaterThan(0.15);
    expect(error.p95).toBeLessThan(3);
    // every region of the fixture is the whole face
    expect(error.regions.nose).toBeCloseTo(error.mean, 9);
  });
});

describe("pairSurfaces", () => {
  test("pairs only pixels of skin inside the oval", () => {
    const truth = truthOf([]);
    const all = pairSurfaces(truth, fit, model, everywhere).count;
    const left = everywhere.map((_, i) => (i % SIZE < SIZE / 2 ? 1 : 0));
    const half = pairSurfaces(truth, fit, model, left).count;
    expect(all).toBeGreaterThan(1000);
    expect(Math.abs(half / all - 0.5)).toBeLessThan(0.02);
    expect(pairSurfaces({ ...truth, skin: everywhere.map(() => 0) }, fit, model, everywhere).count).toBe(0);
  });
});
