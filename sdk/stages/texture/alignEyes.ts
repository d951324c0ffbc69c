import { EYE_LANDMARKS } from "../../head/eyeLandmarks";
import type { HeadModel } from "../../head/HeadModel";
import { distanceInsidePolygon } from "../../math/distanceInsidePolygon";
import { projectToPhoto } from "../../math/projectToPhoto";
import { smoothstep } from "../../math/smoothstep";
import { transformPoints } from "../../math/transformPoints";
import type { FaceLandmarks, HeadFit } from "../../types";

/** How far the lids' offset reaches, by the eye's width: 3.5 mm, the lids without the brow. */
const REACH = 0.12;
/** A place with less weight of lid points than this keeps most of its own place. */
const FAINT = 0.25;
/** From the lids' edge inwards, by the eye's width: what is no skin any more. */
const EDGE = [-0.01, 0.02] as const;

/** Nothing reaches farther from an eye's first corner, by its width. */
const FAR = 2;

interface Eye {
  readonly width: number;
  /** x, y of the lid's points in the photo and on the fitted head, px. */
  readonly seen: Float64Array;
  readonly fitted: Float64Array;
}

export interface EyeAlignment {
  /** Writes the photo px that shows what the fitted head has at x, y: lids where the photo has them. */
  place(x: number, y: number, out: Float64Array): void;
  /** 0 between the lids of the photo, 1 on skin. */
  skin(x: number, y: number): number;
}

/**
 * The lids of the fitted head over those of the photo, 1 to 2 mm beside each other: without it the photo's iris is painted on
 * the avatar's lid.
 * @param points pointCount * 3 of the posed head, head frame
 */
export function alignEyes(
  landmarks: FaceLandmarks,
  model: HeadModel,
  fit: HeadFit,
  points: Float32Array,
): EyeAlignment {
  const eyes = (["left", "right"] as const).map((side) => eyeOf(landmarks, model, fit, points, side));
  return {
    place: (x, y, out) => {
      let [sum, moveX, moveY] = [FAINT, 0, 0];
      for (const { width, seen, fitted } of eyes) {
        if (Math.abs(x - fitted[0]) > FAR * width || Math.abs(y - fitted[1]) > FAR * width) continue;
        const scale = -0.5 / (REACH * width) ** 2;
        for (let i = 0; i < fitted.length; i += 2) {
          const square = (x - fitted[i]) ** 2 + (y - fitted[i + 1]) ** 2;
          if (scale * square < -8) continue;
          const weight = Math.exp(scale * square);
          sum += weight;
          moveX += weight * (seen[i] - fitted[i]);
          moveY += weight * (seen[i + 1] - fitted[i + 1]);
        }
      }
      out[0] = x + moveX / sum;
      out[1] = y + moveY / sum;
    },
    skin: (x, y) => {
      for (const { width, seen } of eyes) {
        if (Math.abs(x - seen[0]) > 2 * width || Math.abs(y - seen[1]) > width) continue;
        const inside = distanceInsidePolygon(seen, x, y) / width;
        if (inside > EDGE[0]) return 1 - smoothstep(EDGE[0], EDGE[1], inside);
      }
      return 1;
    },
  };
}

function eyeOf(
  landmarks: FaceLandmarks,
  model: HeadModel,
  fit: HeadFit,
  points: Float32Array,
  side: "left" | "right",
): Eye {
  const { contour, outerCorner, innerCorner } = EYE_LANDMARKS[side];
  const on = Float32Array.from(contour.flatMap((mark) => [0, 1, 2].map((c) => placeOf(model, points, mark, c))));
  const fitted = projectToPhoto(fit.camera, transformPoints(fit.headToCamera, on));
  const seen = Float64Array.from(contour.flatMap((mark) => [...landmarks.points.subarray(mark * 2, mark * 2 + 2)]));
  const across = (c: number) => landmarks.points[outerCorner * 2 + c] - landmarks.points[innerCorner * 2 + c];
  return {
    width: Math.hypot(across(0), across(1)),
    seen,
    fitted: Float64Array.from(fitted).filter((_, i) => i % 3 < 2),
  };
}

function placeOf({ landmarks }: HeadModel, points: Float32Array, mark: number, c: number): number {
  return [0, 1, 2].reduce(
    (sum, k) => sum + landmarks.weights[mark * 3 + k] * points[landmarks.points[mark * 3 + k] * 3 + c],
    0,
  );
}
