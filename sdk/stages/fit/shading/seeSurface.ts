import { type FitState, POSE_VARIABLES } from "../FitState";
import { landmarkResiduals } from "../landmarkResiduals";
import type { ShadingEvidence } from "./ShadingEvidence";
import { sampleFacePicture } from "./sampleFacePicture";
import { surfaceNormals } from "./surfaceNormals";

/** The compared points as a state poses them and the photo shows them. */
export interface SeenSurface {
  /** count * 3, camera frame, unit. */
  readonly normals: Float64Array;
  /** count: cosine between normal and viewer; 0 beyond the picture. */
  readonly facing: Float64Array;
  /** count * 3, linear. */
  readonly colors: Float64Array;
  /** (count * 3) x variables, of the normals and of the colours under the moving points; empty unless asked for. */
  readonly normalSlopes: Float64Array;
  readonly colorSlopes: Float64Array;
}

const sample = new Float64Array(9);

/** @param columns parameters that have derivatives, after POSE_VARIABLES; none at all when left out */
export function seeSurface(
  { surface, picture, centre }: ShadingEvidence,
  state: FitState,
  columns?: readonly number[],
): SeenSurface {
  const { count } = surface;
  const width = columns ? POSE_VARIABLES + columns.length : 0;
  // "Residuals" from 0 in px along the photo's axes are the points' places.
  const frame = {
    points: new Float32Array(count * 2),
    centreX: centre.x,
    centreY: centre.y,
    unit: 1,
    axisX: 1,
    axisY: 0,
  };
  const moves = new Float64Array(count * 2 * width);
  const places = landmarkResiduals(
    surface.compared,
    state,
    frame,
    new Float64Array(count * 2),
    columns && { values: moves, columns },
  );
  const seen: SeenSurface = {
    normals: new Float64Array(count * 3),
    facing: new Float64Array(count),
    colors: new Float64Array(count * 3),
    normalSlopes: new Float64Array(count * 3 * width),
    colorSlopes: new Float64Array(count * 3 * width),
  };
  const own = surfaceNormals(surface, state.params, columns);
  const focal = Math.exp(state.logFocal);
  for (let i = 0; i < count; i++) {
    turnNormal(own.normals, own.slopes, i, state.rotation, width, seen);
    const [x, y] = [places[2 * i], places[2 * i + 1]];
    if (!sampleFacePicture(picture, x, y, sample)) continue;
    const [right, up] = [(x - centre.x) / focal, (centre.y - y) / focal];
    const n = seen.normals.subarray(3 * i, 3 * i + 3);
    seen.facing[i] = (n[2] - n[0] * right - n[1] * up) / Math.hypot(right, up, 1);
    for (let c = 0; c < 3; c++) {
      seen.colors[3 * i + c] = sample[c];
      const at = (3 * i + c) * width;
      for (let k = 0; k < width; k++) {
        seen.colorSlopes[at + k] =
          sample[3 + 2 * c] * moves[2 * i * width + k] + sample[4 + 2 * c] * moves[(2 * i + 1) * width + k];
      }
    }
  }
  return seen;
}

/** The normal from head to camera frame; a turn w about the camera's axes moves it by w x n. */
function turnNormal(
  normals: Float64Array,
  slopes: Float64Array,
  i: number,
  r: FitState["rotation"],
  width: number,
  out: SeenSurface,
): void {
  const n = out.normals.subarray(3 * i, 3 * i + 3);
  for (let row = 0; row < 3; row++) {
    for (let k = 0; k < 3; k++) n[row] += r[3 * row + k] * normals[3 * i + k];
  }
  if (width === 0) return;
  const [x, y, z] = n;
  const at = 3 * i * width;
  out.normalSlopes.set([0, z, -y], at);
  out.normalSlopes.set([-z, 0, x], at + width);
  out.normalSlopes.set([y, -x, 0], at + 2 * width);
  const own = width - POSE_VARIABLES;
  for (let row = 0; row < 3; row++) {
    for (let c = 0; c < own; c++) {
      let sum = 0;
      for (let k = 0; k < 3; k++) sum += r[3 * row + k] * slopes[(3 * i + k) * own + c];
      out.normalSlopes[at + row * width + POSE_VARIABLES + c] = sum;
    }
  }
}
