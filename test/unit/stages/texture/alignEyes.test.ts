import { describe, expect, it } from "@jest/globals";
import { EYE_LANDMARKS } from "../../../../sdk/head/eyeLandmarks";
import { projectToPhoto } from "../../../../sdk/math/projectToPhoto";
import { transformPoints } from "../../../../sdk/math/transformPoints";
import { alignEyes } from "../../../../sdk/stages/texture/alignEyes";
import { officialHead } from "../../../fixtures/officialHead";
import { syntheticAvatar } from "../../fixtures/syntheticAvatar";

const model = officialHead();
const { fit: small, landmarks } = syntheticAvatar();
const fit = { ...small, camera: { width: 1024, height: 1024, focalPx: 2000, centreX: 512, centreY: 512 } };

/** Where the head's own marks lie in the photo, moved by some px. */
function marks(dx: number, dy: number): Float32Array {
  const out = new Float32Array(478 * 2);
  for (let mark = 0; mark < 468; mark++) {
    const at = [0, 1, 2].map((c) =>
      [0, 1, 2].reduce(
        (sum, k) =>
          sum + model.landmarks.weights[mark * 3 + k] * model.mean[model.landmarks.points[mark * 3 + k] * 3 + c],
        0,
      ),
    );
    const [x, y] = projectToPhoto(fit.camera, transformPoints(fit.headToCamera, Float32Array.from(at)));
    out.set([x + dx, y + dy], mark * 2);
  }
  return out;
}

const own = marks(0, 0);
const lid = EYE_LANDMARKS.left.upperLid;
const moved = (dx: number, dy: number, x: number, y: number) => {
  const out = new Float64Array(2);
  alignEyes({ ...landmarks, points: marks(dx, dy) }, model, fit, model.mean).place(x, y, out);
  return [out[0] - x, out[1] - y];
};

describe("alignEyes", () => {
  it("moves the lids to where the photo has them and the brow and nose nowhere", () => {
    const [dx, dy] = moved(3, -5, own[lid * 2], own[lid * 2 + 1]);
    expect([dx, dy]).toEqual([expect.closeTo(2.6, 0), expect.closeTo(-4.4, 0)]);
    for (const mark of [1, 282]) {
      expect(Math.hypot(...moved(3, -5, own[mark * 2], own[mark * 2 + 1]))).toBeLessThan(0.3);
    }
    expect(moved(0, 0, 500, 480)).toEqual([expect.closeTo(0, 3), expect.closeTo(0, 3)]);
  });

  it("finds no skin between the lids of the photo", () => {
    const { skin } = alignEyes({ ...landmarks, points: own }, model, fit, model.mean);
    const { upperLid, lowerLid, innerCorner } = EYE_LANDMARKS.right;
    const between = [0, 1].map((c) => (own[upperLid * 2 + c] + own[lowerLid * 2 + c]) / 2);
    expect(skin(between[0], between[1])).toBe(0);
    expect(skin(own[innerCorner * 2] + 12, own[innerCorner * 2 + 1])).toBe(1);
    expect(skin(10, 10)).toBe(1);
  });
});
