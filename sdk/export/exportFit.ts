import type { Avatar } from "../types";

/** fit.json: what was fitted, for programs. Frames and units as sdk/types.ts says. */
export interface FitFile {
  readonly camera: { focal_px: number; cx: number; cy: number; width: number; height: number };
  /** Three rows of four. */
  readonly headToCamera: number[][];
  readonly identity: number[];
  readonly expression: Record<string, number>;
  readonly gaze: { left: readonly number[]; right: readonly number[] };
  /** 81 rows of linear RGB, camera frame, order l * l + l + m. */
  readonly sh81_camera: number[][];
  /** 478 rows of x, y in photo px. */
  readonly landmarks: number[][];
  readonly landmarkErrorPx: { readonly mean: number; readonly max: number };
  readonly warnings: Avatar["report"]["warnings"];
}

/** The fit as numbers for a file: camera, pose, weights and landmarks of the photo. */
export function exportFit(avatar: Avatar): FitFile {
  const { fit } = avatar;
  const { focalPx, centreX, centreY, width, height } = fit.camera;
  return {
    camera: { focal_px: focalPx, cx: centreX, cy: centreY, width, height },
    headToCamera: rows(fit.headToCamera, 4),
    identity: Array.from(fit.identity),
    expression: Object.fromEntries(avatar.head.morphTargets.map(({ name }, i) => [name, fit.expression[i]])),
    gaze: fit.gaze,
    sh81_camera: rows(avatar.light.sh, 3),
    landmarks: rows(avatar.landmarks.points, 2),
    landmarkErrorPx: fit.landmarkErrorPx,
    warnings: avatar.report.warnings,
  };
}

function rows(values: ArrayLike<number>, width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) =>
    Array.from({ length: width }, (_, column) => values[row * width + column]),
  );
}
