import type { IrisView } from "./viewIris";

type Rgb = readonly [number, number, number];
/** The veil is believed up to this share of the iris' light. */
const MOST = 0.7;

/**
 * An iris without the sky that its cornea mirrors. It lies over iris and pupil alike, and a pupil has next to no light of its
 * own. Also what of the mean colour is left, RGB shares.
 * @param veil linear RGB as the photo shows it
 */
export function liftVeil(view: IrisView, veil: Rgb): { view: IrisView; clear: Rgb } {
  const [r, g, b] = view.color.map((value, c) => Math.min(MOST * value, veil[c]));
  const lift = (color: Rgb): Rgb => [color[0] - r, color[1] - g, color[2] - b];
  const color = lift(view.color);
  const clear: Rgb = [color[0] / view.color[0], color[1] / view.color[1], color[2] / view.color[2]];
  const colors = view.pixels.colors.map((value, i) => value - (i % 3 === 0 ? r : i % 3 === 1 ? g : b));
  const white = [lift(view.white[0]), lift(view.white[1])] as const;
  return { view: { ...view, color, white, pixels: { ...view.pixels, colors } }, clear };
}
