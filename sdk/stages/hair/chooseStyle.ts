import { smoothstep } from "../../math/smoothstep";
import type { HairLie, HairOutline, HairStyle, HeadFit, Photo } from "../../types";
import type { HairPicture } from "./HairPicture";
import { hairAt } from "./hairAt";
import { measureSweep } from "./measureSweep";

/** Heights of the outline, metres, below which hair is cropped: it lies as close as the maps' painted hair shows it. */
const CROPPED_TOP = 0.004;
const CROPPED_SIDES = 0.004;
/** Angles from the top between which the outline shows the top, and the sides, radians. */
const TOP = 0.6;
const SIDES = [0.9, 1.7] as const;
/** Share of the upper forehead that hair covers, between which there is a fringe; and how one-sided hair lies when it is parted. */
const BARE_FOREHEAD = 0.04;
const FULL_FRINGE = 0.25;
const SWEPT = 0.4;
/** Metres: rows beside the jaw in which hanging hair is looked for, and how much of a row it fills at least. */
const ROW = 0.004;
const DEEPEST = 0.26;
const HANGING = 0.012;
/** Heights in the head frame: the ears' end, the nape's hair, and what is long hair. */
const EAR_END = -0.045;
const NAPE = -0.08;
const LONG = -0.1;
const SHOWN_THROUGH = 0.08;
/** What the photo does not show, metres. */
const USUAL = 0.011;

/**
 * Length, volume and lie of the hair that a photo shows.
 * @param shown linear albedo of the hair's mass @param painted of its darker half
 * @param skin linear albedo of the skin, which shows between cropped hair
 */
export function chooseStyle(
  photo: Photo,
  picture: HairPicture,
  outline: HairOutline,
  fit: Pick<HeadFit, "camera" | "headToCamera">,
  shown: readonly [number, number, number],
  painted: readonly [number, number, number],
  skin: readonly number[],
): HairStyle {
  const top = medianHeight(outline, 0, TOP) ?? USUAL;
  const side = medianHeight(outline, ...SIDES) ?? USUAL;
  const lowest = Math.min(lowestHair(picture, fit, 1), lowestHair(picture, fit, -1));
  if (top < CROPPED_TOP && side < CROPPED_SIDES && lowest > EAR_END) {
    return {
      length: 0.011,
      sides: 0.007,
      volume: 0.0035,
      hem: NAPE,
      lie: "forward",
      fringe: 0,
      curl: 0,
      color: painted.map((value, c) => value + SHOWN_THROUGH * (skin[c] - value)) as [number, number, number],
    };
  }
  const forehead = fringeShare(picture, fit);
  const fringe = smoothstep(BARE_FOREHEAD, FULL_FRINGE, forehead);
  const sweep = measureSweep(photo, picture, fit);
  const long = lowest < LONG;
  const lie: HairLie =
    sweep < -SWEPT ? "left" : sweep > SWEPT ? "right" : long ? "middle" : fringe > 0.3 ? "forward" : "back";
  const hangs = 0.04 - lowest;
  return {
    length: long ? 0.1 + hangs : 0.03 + 2 * Math.max(top, 0.8 * side) + 0.03 * fringe,
    sides: long ? 0.06 + hangs : Math.max(0.012 + 2 * side, lowest < EAR_END ? hangs : 0),
    volume: Math.min(0.04, Math.max(0.006, 0.5 * (top + side))),
    hem: long ? lowest : Math.min(NAPE, lowest),
    lie,
    fringe,
    curl: 0.08,
    color: shown,
  };
}

function medianHeight({ heights }: HairOutline, from: number, to: number): number | undefined {
  const values = Array.from(heights)
    .filter((height, i) => {
      const angle = Math.abs(-Math.PI + (i / heights.length) * 2 * Math.PI);
      return angle >= from && angle <= to && !Number.isNaN(height);
    })
    .sort((a, b) => a - b);
  return values.length > 0 ? values[values.length >> 1] : undefined;
}

/** Height in the head frame down to which hair hangs beside the face without a gap. @param side 1 the person's left */
function lowestHair(picture: HairPicture, fit: Pick<HeadFit, "camera" | "headToCamera">, side: number): number {
  let lowest = 0.03;
  for (let y = 0.03; y > -DEEPEST; y -= ROW) {
    let width = 0;
    for (let x = 0.05; x < 0.14; x += ROW) {
      if ((hairAt(picture, fit, side * x, y, -0.07) ?? 0) > 0.6) width += ROW;
    }
    if (width >= HANGING) lowest = y;
    else if (lowest - y > 3 * ROW) break;
  }
  return lowest;
}

/** Share of the upper forehead, below the hairline of the mean head, where the photo shows hair. */
function fringeShare(picture: HairPicture, fit: Pick<HeadFit, "camera" | "headToCamera">): number {
  let [hair, count] = [0, 0];
  for (let y = 0.036; y < 0.052; y += 0.004) {
    for (let x = -0.042; x <= 0.0421; x += 0.006) {
      const z = 0.026 - 9 * x * x;
      hair += hairAt(picture, fit, x, y, z) ?? 0;
      count++;
    }
  }
  return hair / count;
}
