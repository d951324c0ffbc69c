import type { HeadModel } from "../../sdk/head/HeadModel";
import { TRUTH_VIEWS, type TruthView } from "./truthScene";

type Vector = readonly [number, number, number];

export interface TruthCamera {
  /** Head frame, metres. */
  readonly eye: Vector;
  readonly target: Vector;
  /** Tangent of half the vertical angle. */
  readonly tangent: number;
}

/** Looks at the middle of the face, or of the left ear, from some way to the person's left. @param points posed, metres */
export function truthCamera(model: Pick<HeadModel, "regions">, points: Float32Array, view: TruthView): TruthCamera {
  const { at, distance, half, degrees } = TRUTH_VIEWS[view];
  const target: Vector = at === "face" ? [0, -0.02, 0] : leftEar(model, points);
  const turn = (degrees / 180) * Math.PI;
  const eye: Vector = [target[0] + distance * Math.sin(turn), target[1], target[2] + distance * Math.cos(turn)];
  return { eye, target, tangent: half / distance };
}

function leftEar({ regions }: Pick<HeadModel, "regions">, points: Float32Array): Vector {
  const sum = [0, 0, 0];
  let total = 0;
  regions.ears.forEach((weight, p) => {
    if (points[3 * p] <= 0) return;
    total += weight;
    for (let c = 0; c < 3; c++) sum[c] += weight * points[3 * p + c];
  });
  return [sum[0] / total, sum[1] / total, sum[2] / total];
}
