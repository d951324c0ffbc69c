import type { DetectedFace } from "../../types";

/** Intersection over union of two boxes. */
export function boxOverlap(a: DetectedFace, b: DetectedFace): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const common = width * height;
  return common / (a.width * a.height + b.width * b.height - common);
}

/** BlazeFace's weighted suppression: boxes that overlap more than this are one face, averaged by score. */
const SAME_FACE = 0.3;

/** Merges overlapping detections of one detector into their score-weighted mean; best first. */
export function suppressOverlaps(faces: readonly DetectedFace[]): DetectedFace[] {
  let rest = [...faces].sort((a, b) => b.score - a.score);
  const kept: DetectedFace[] = [];
  while (rest.length > 0) {
    const best = rest[0];
    kept.push(average(rest.filter((face) => boxOverlap(face, best) > SAME_FACE || face === best)));
    rest = rest.filter((face) => face !== best && boxOverlap(face, best) <= SAME_FACE);
  }
  return kept;
}

function average(faces: readonly DetectedFace[]): DetectedFace {
  const total = faces.reduce((sum, face) => sum + face.score, 0);
  const mean = (value: (face: DetectedFace) => number) =>
    faces.reduce((sum, face) => sum + face.score * value(face), 0) / total;
  return {
    x: mean((face) => face.x),
    y: mean((face) => face.y),
    width: mean((face) => face.width),
    height: mean((face) => face.height),
    keypoints: Float32Array.from({ length: 12 }, (_, i) => mean((face) => face.keypoints[i])),
    score: faces[0].score,
    detector: faces[0].detector,
  };
}
