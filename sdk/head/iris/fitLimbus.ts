import { luminance } from "../../image/luminance";
import { SRGB8_TO_LINEAR } from "../../image/srgb";
import type { FaceLandmarks, Photo } from "../../types";
import { lidShade } from "../lidShade";
import type { IrisFrame } from "./IrisFrame";
import { irisDiameter } from "./irisDiameter";
import { photoLids } from "./photoLids";

/** Directions in which the edge is looked at, and how far inside and outside of it, by its radius. */
const DIRECTIONS = 48;
const STEP = 0.12;
/** Places and sizes that are tried: farthest and step, by the radius that the landmarks give; then finer about the best. */
const SEARCH = [
  { reach: 0.24, step: 0.08, grow: 0.12, growStep: 0.06 },
  { reach: 0.06, step: 0.03, grow: 0.05, growStep: 0.025 },
] as const;
/** What of a direction counts: lids leave this share of the sky open at least. */
const LEAST_OPEN = 0.6;
/** A middle so far off, by the radius, or a size so many times another (log) are not believed at all. */
const FARTHEST_MIDDLE = 0.5;
const FARTHEST_SIZE = 0.35;
/** How far from the start the search looks, by the radius, and the largest step that counts, as LEAST_CONTRAST. */
const FARTHEST = 1.75;
const MOST_STEP = 0.3;
/** A smaller step of the square root of linear brightness from iris to white is no limbus. */
const LEAST_CONTRAST = 0.06;

/** A limbus of the photo. */
export interface Limbus {
  readonly frame: IrisFrame;
  /** Mean step from iris to white, of the square root of linear brightness. */
  readonly contrast: number;
}

/**
 * The iris' edge where the photo is darker inside than outside it (Daugman's operator), sought about the landmarks' iris,
 * which is off by up to a tenth. Undefined where no edge shows.
 */
export function fitLimbus(
  photo: Photo,
  landmarks: FaceLandmarks,
  start: IrisFrame,
  side: "left" | "right",
): Limbus | undefined {
  const radius = irisDiameter(start) / 2;
  const lids = photoLids(landmarks, start, side);
  const around = Array.from({ length: DIRECTIONS }, (_, i) => {
    const turn = (2 * Math.PI * i) / DIRECTIONS;
    return [Math.cos(turn), Math.sin(turn)] as const;
  }).filter(([a, b]) => lidShade(lids, a * start.share, b * start.share).open > LEAST_OPEN);
  if (around.length < DIRECTIONS / 6) return undefined;
  const brightness = brightnessAbout(photo, start, FARTHEST * Math.max(radius, Math.hypot(start.ax, start.ay)));
  const contrastOf = ({ x, y, ax, ay, bx, by }: IrisFrame): number => {
    let sum = 0;
    for (let i = 0; i < around.length; i++) {
      const [a, b] = around[i];
      const [dx, dy] = [a * ax + b * bx, a * ay + b * by];
      const step =
        brightness(x + (1 + STEP) * dx, y + (1 + STEP) * dy) - brightness(x + (1 - STEP) * dx, y + (1 - STEP) * dy);
      // A lamp that the edge mirrors is no more than another edge.
      sum += Math.min(MOST_STEP, Math.max(-MOST_STEP, step));
    }
    return sum / around.length;
  };
  // Half of an edge fits many circles: of two as good the one nearer to the landmarks' is it.
  const beliefIn = ({ x, y, ax, ay }: IrisFrame) =>
    1 -
    ((x - start.x) ** 2 + (y - start.y) ** 2) / (radius * FARTHEST_MIDDLE) ** 2 -
    (Math.log(Math.hypot(ax, ay) / Math.hypot(start.ax, start.ay)) / FARTHEST_SIZE) ** 2;
  const contrastThere = contrastOf(start);
  let best = { frame: start, contrast: contrastThere, score: contrastThere };
  for (const { reach, step, grow, growStep } of SEARCH) {
    const from = best.frame;
    for (let dx = -reach; dx <= reach + 1e-9; dx += step) {
      for (let dy = -reach; dy <= reach + 1e-9; dy += step) {
        for (let size = 1 - grow; size <= 1 + grow + 1e-9; size += growStep) {
          const frame = moved(from, dx * radius, dy * radius, size);
          const contrast = contrastOf(frame);
          const score = contrast * beliefIn(frame);
          if (score > best.score) best = { frame, contrast, score };
        }
      }
    }
  }
  return best.contrast < LEAST_CONTRAST ? undefined : { frame: best.frame, contrast: best.contrast };
}

function moved(frame: IrisFrame, dx: number, dy: number, size: number): IrisFrame {
  const { x, y, ax, ay, bx, by, share } = frame;
  return { x: x + dx, y: y + dy, ax: ax * size, ay: ay * size, bx: bx * size, by: by * size, share };
}

/** Reads the square root of the brightness between pixels about an iris; out of the photo it goes on as at its edge. */
function brightnessAbout({ width, height, rgba }: Photo, { x, y }: IrisFrame, reach: number) {
  const [left, top, side] = [Math.floor(x - reach), Math.floor(y - reach), Math.ceil(2 * reach) + 2];
  const roots = new Float32Array(side * side);
  const light = [0, 0, 0];
  for (let i = 0; i < roots.length; i++) {
    const column = Math.min(width - 1, Math.max(0, left + (i % side)));
    const row = Math.min(height - 1, Math.max(0, top + Math.floor(i / side)));
    for (let c = 0; c < 3; c++) light[c] = SRGB8_TO_LINEAR[rgba[(row * width + column) * 4 + c]];
    roots[i] = Math.sqrt(luminance(light));
  }
  return (px: number, py: number): number => {
    const u = Math.min(side - 1.001, Math.max(0, px - 0.5 - left));
    const v = Math.min(side - 1.001, Math.max(0, py - 0.5 - top));
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const at = row * side + column;
    const above = roots[at] + (u - column) * (roots[at + 1] - roots[at]);
    const below = roots[at + side] + (u - column) * (roots[at + side + 1] - roots[at + side]);
    return above + (v - row) * (below - above);
  };
}
