import type { HeadModel } from "../../head/HeadModel";

/** Landmarks of the face oval at the person's left, from the temple to the jaw, that hide when the head turns. */
const LEFT_OVAL = [332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379];
/** How far a landmark may slide towards the middle, and the step, metres on the mean head. */
const REACH = 0.03;
const STEP = 0.003;
/** Candidates lie within this height of their landmark, metres. */
const HEIGHT = 0.004;

/**
 * Points of the left half along which each landmark of the oval may slide when its own place turns out of sight:
 * one every 3 mm towards the middle, at the landmark's height, the foremost where layers lie behind each other.
 */
export function contourCandidates(model: HeadModel): { landmark: number; candidates: number[] }[] {
  return LEFT_OVAL.map((landmark) => ({ landmark, candidates: candidatesOf(model, landmark) }));
}

function candidatesOf(model: HeadModel, landmark: number): number[] {
  const { mean, landmarks, regions } = model;
  const at = (axis: number): number =>
    [0, 1, 2].reduce(
      (sum, k) => sum + landmarks.weights[landmark * 3 + k] * mean[landmarks.points[landmark * 3 + k] * 3 + axis],
      0,
    );
  const [x, y, z] = [at(0), at(1), at(2)];
  const best = new Map<number, { point: number; score: number }>();
  for (let p = 0; p < model.pointCount; p++) {
    const [dx, dy, dz] = [x - mean[p * 3], mean[p * 3 + 1] - y, mean[p * 3 + 2] - z];
    if (dx < STEP / 2 || dx > REACH || Math.abs(dy) > HEIGHT || dz < 0 || regions.face[p] < 0.5) continue;
    const bin = Math.round(dx / STEP);
    const score = dz - Math.abs(dy);
    const known = best.get(bin);
    if (!known || score > known.score) best.set(bin, { point: p, score });
  }
  return [...best.entries()].sort(([a], [b]) => a - b).map(([, { point }]) => point);
}
