import { SRGB8_TO_LINEAR } from "../../image/srgb";
import { distanceInsidePolygon } from "../../math/distanceInsidePolygon";
import { smoothstep } from "../../math/smoothstep";
import type { FaceLandmarks, Photo } from "../../types";
import { EYE_LANDMARKS } from "../eyeLandmarks";
import { lidShade, SHADE_TINT } from "../lidShade";
import type { IrisFrame } from "./IrisFrame";
import { irisDiameter } from "./irisDiameter";
import { onIris } from "./onIris";
import { photoLids } from "./photoLids";

/** Pixels between the lids about an iris. */
export interface IrisPixels {
  readonly count: number;
  /** Radius of the iris in these pixels, which are blocks of the photo's where it is large. */
  readonly radius: number;
  /** count * 2: a to the person's left and b up, in iris radii. */
  readonly places: Float32Array;
  /** count * 3: linear RGB with the lids' shade divided out. */
  readonly colors: Float32Array;
  /** 0..1: 0 near lids and lashes. */
  readonly weights: Float32Array;
  /** 0..1: how far the hue is the eye's own; JPEG mixes it with that of skin and white over two px and more. */
  readonly hues: Float32Array;
}

/** How far from the iris' middle pixels are taken, in its radii: a rim of white tells what is no iris. */
const REACH = 1.4;
/** Along a longer radius than this the photo's pixels are finer than any pattern's cells. */
const MOST_RADIUS = 36;
/** Hue within these distances of lids and of the limbus is not believed, and is, photo px. */
const MIXED = { from: 1, to: 4 } as const;
/** Shade beyond this is guesswork: nothing there counts, and what is half open counts wholly. */
const LEAST_OPEN = 0.5;
const LEAST_WEIGHT = 0.05;

export function irisPixels(
  photo: Photo,
  landmarks: FaceLandmarks,
  frame: IrisFrame,
  side: "left" | "right",
): IrisPixels {
  const lids = photoLids(landmarks, frame, side);
  const [halfX, halfY] = [REACH * Math.hypot(frame.ax, frame.bx), REACH * Math.hypot(frame.ay, frame.by)];
  const radius = irisDiameter(frame) / 2;
  const block = Math.ceil(radius / MOST_RADIUS);
  const places: number[] = [];
  const colors: number[] = [];
  const weights: number[] = [];
  const hues: number[] = [];
  const { contour } = EYE_LANDMARKS[side];
  const polygon = Float64Array.from(contour.flatMap((mark) => [...landmarks.points.subarray(mark * 2, mark * 2 + 2)]));
  const last = [Math.min(photo.width - block, frame.x + halfX), Math.min(photo.height - block, frame.y + halfY)];
  for (let row = Math.max(0, Math.floor(frame.y - halfY)); row <= last[1]; row += block) {
    for (let column = Math.max(0, Math.floor(frame.x - halfX)); column <= last[0]; column += block) {
      const [a, b] = onIris(frame, column + block / 2, row + block / 2);
      if (a * a + b * b > REACH * REACH) continue;
      const { open, clear, tears } = lidShade(lids, a * frame.share, b * frame.share);
      const weight = clear * (1 - tears) * Math.min(1, (open - LEAST_OPEN) / (0.5 * (1 - LEAST_OPEN)));
      if (weight < LEAST_WEIGHT) continue;
      places.push(a, b);
      weights.push(weight);
      const fromEdge = Math.min(
        distanceInsidePolygon(polygon, column + block / 2, row + block / 2),
        Math.abs(1 - Math.hypot(a, b)) * radius,
      );
      hues.push(weight * smoothstep(MIXED.from, MIXED.to, fromEdge));
      for (let c = 0; c < 3; c++) colors.push(blockMean(photo, column, row, block, c) / open ** SHADE_TINT[c]);
    }
  }
  return {
    count: weights.length,
    radius: radius / block,
    places: Float32Array.from(places),
    colors: Float32Array.from(colors),
    weights: Float32Array.from(weights),
    hues: Float32Array.from(hues),
  };
}

function blockMean({ width, rgba }: Photo, column: number, row: number, block: number, channel: number): number {
  let sum = 0;
  for (let y = row; y < row + block; y++) {
    for (let x = column; x < column + block; x++) sum += SRGB8_TO_LINEAR[rgba[(y * width + x) * 4 + channel]];
  }
  return sum / (block * block);
}
