import type { Camera } from "../../../sdk/types";
import type { RandomStream } from "./createRandomStream";

export interface View {
  readonly camera: Camera;
  /** 3x4 row-major, metres, as HeadFit.headToCamera. */
  readonly headToCamera: Float64Array;
  /** Degrees. Positive: the person turns to the own left, looks up, leans the crown to the picture's left. */
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

const RADIAN = Math.PI / 180;
/** Crown to chin of the mean head, metres. */
const HEAD_HEIGHT = 0.225;
/** Middle of the head as it is framed, head frame, metres: between crown and chin, at the face's depth. */
const MIDDLE = [0, -0.005, -0.03];

/** A portrait camera: focal length 1.0-3 times the long side, head 35-75 % of the picture's height. */
export function sampleView(random: RandomStream, size: number): View {
  const turn = (sigma: number, limit: number): number =>
    random.chance(0.5) ? random.uniform(-limit, limit) : Math.max(-limit, Math.min(limit, sigma * random.normal()));
  const [yaw, pitch, roll] = [turn(14, 40), turn(7, 20), turn(4, 15)];
  const focalPx = size * Math.exp(random.uniform(Math.log(1), Math.log(3)));
  const share = random.uniform(0.35, 0.75);
  const distance = (focalPx * HEAD_HEIGHT) / (share * size);
  const room = 0.5 - share / 2;
  const shiftX = (random.uniform(-0.5, 0.5) * room * size * distance) / focalPx;
  const shiftY = (random.uniform(-0.35, 0.5) * room * size * distance) / focalPx;
  const rotation = rotationOf(yaw * RADIAN, pitch * RADIAN, roll * RADIAN);
  const headToCamera = new Float64Array(12);
  const target = [shiftX, shiftY, -distance];
  for (let r = 0; r < 3; r++) {
    let moved = target[r];
    for (let c = 0; c < 3; c++) {
      headToCamera[4 * r + c] = rotation[3 * r + c];
      moved -= rotation[3 * r + c] * MIDDLE[c];
    }
    headToCamera[4 * r + 3] = moved;
  }
  const camera = { width: size, height: size, focalPx, centreX: size / 2, centreY: size / 2 };
  return { camera, headToCamera, yaw, pitch, roll };
}

/** Roll about z after pitch about x (nose up positive) after yaw about y. Row-major 3x3. */
function rotationOf(yaw: number, pitch: number, roll: number): number[] {
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)];
  const [cx, sx] = [Math.cos(-pitch), Math.sin(-pitch)];
  const [cz, sz] = [Math.cos(roll), Math.sin(roll)];
  // Rx * Ry
  const m = [cy, 0, sy, sx * sy, cx, -sx * cy, -cx * sy, sx, cx * cy];
  const row = (a: number, b: number): number[] => [0, 1, 2].map((c) => a * m[c] + b * m[3 + c]);
  return [...row(cz, -sz), ...row(sz, cz), m[6], m[7], m[8]];
}
