import { luminance } from "../../image/luminance";
import type { FaceLandmarks, Photo } from "../../types";
import { robustColor } from "../robustColor";
import { findPupil } from "./findPupil";
import { fitLimbus } from "./fitLimbus";
import { hideHighlights } from "./hideHighlights";
import type { IrisFrame } from "./IrisFrame";
import { IRIS_MIDDLE, irisColor } from "./irisColor";
import { type IrisPixels, irisPixels } from "./irisPixels";

type Rgb = readonly [number, number, number];
/** An iris of which mirrored things hide more, or of which less is seen, tells its colour alone. */
const MOST_HIDDEN = 0.4;
const LEAST_SEEN = 0.35;
/** In darker irises (linear; sRGB 28) noise and what JPEG leaves of dark colours are as large as any pattern. */
const LEAST_LIGHT = 0.0115;
/** Weight from which a pixel is seen. */
const SEEN = 0.3;

/** An iris of a photo that shows enough of its pattern. */
export interface IrisView {
  /** Without highlights. */
  readonly pixels: IrisPixels;
  /** Mean colour, linear RGB as the photo shows it. */
  readonly color: Rgb;
  /** Colours of the white at the person's right and left. */
  readonly white: readonly [Rgb, Rgb];
  /** Pupil radius by iris radius and what is mirrored in it, linear RGB, where it shows. */
  readonly pupil?: { readonly share: number; readonly veil: Rgb };
}

/** Undefined where the limbus does not show, or lids and mirrored things hide too much. */
export function viewIris(
  photo: Photo,
  landmarks: FaceLandmarks,
  start: IrisFrame,
  side: "left" | "right",
): IrisView | undefined {
  const frame = fitLimbus(photo, landmarks, start, side)?.frame;
  if (!frame) return undefined;
  const all = irisPixels(photo, landmarks, frame, side);
  const white = whiteBeside(all);
  if (!white) return undefined;
  const { pixels, hidden } = hideHighlights(all, Math.max(...white.map((color) => luminance(color))));
  if (hidden > MOST_HIDDEN || seenShare(pixels) < LEAST_SEEN) return undefined;
  const color = irisColor(colorsWhere(pixels, IRIS_MIDDLE.from, IRIS_MIDDLE.to))?.color;
  if (!color || Math.min(...color) <= 0 || luminance(color) < LEAST_LIGHT) return undefined;
  const share = findPupil(pixels);
  const veil = share && robustColor(colorsWhere(pixels, 0, 0.7 * share), [0, 0.5], 3)?.color;
  return { pixels, color, white, pupil: share && veil ? { share, veil } : undefined };
}

/** Colours of seen pixels between two distances from the middle, on one side or both. */
function colorsWhere({ count, places, colors, weights }: IrisPixels, from: number, to: number, side = 0): Rgb[] {
  const found: Rgb[] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = [places[2 * i], places[2 * i + 1]];
    const distance = Math.hypot(a, b);
    if (weights[i] < SEEN || distance < from || distance > to || a * side < 0) continue;
    found.push([colors[i * 3], colors[i * 3 + 1], colors[i * 3 + 2]]);
  }
  return found;
}

/** The white at the person's right and left of the iris; where one side does not show the other stands for it. */
function whiteBeside(pixels: IrisPixels): [Rgb, Rgb] | undefined {
  const [right, left] = [-1, 1].map((side) => robustColor(colorsWhere(pixels, 1.12, 1.4, side), [0.2, 0.9], 4)?.color);
  const either = right ?? left;
  return either && [right ?? either, left ?? either];
}

/** Rings and sectors in which it is looked whether anything is seen between pupil and limbus. */
const LOOKED = { from: 0.4, to: 0.95, rings: 3, sectors: 24 } as const;

/** Share of the iris of which pixels are seen. */
function seenShare({ count, places, weights }: IrisPixels): number {
  const { from, to, rings, sectors } = LOOKED;
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const [a, b] = [places[2 * i], places[2 * i + 1]];
    const distance = Math.hypot(a, b);
    if (weights[i] < SEEN || distance < from || distance >= to) continue;
    const sector = Math.floor((Math.atan2(b, a) / (2 * Math.PI) + 0.5) * (sectors - 1e-3));
    seen.add(Math.floor(((distance - from) / (to - from)) * rings) * sectors + sector);
  }
  return seen.size / (rings * sectors);
}
