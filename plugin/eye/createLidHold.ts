import { LID_TERMS } from "../../sdk/head/fitLidCurve";
import type { LidCurves } from "../../sdk/head/lidCurves";
import type { FaceWeights } from "../createFaceWeights";

/** Keeps the lids of an eye from crossing, and shut when they are to be shut, whatever other shapes want. */
export interface LidHold {
  /**
   * Takes back in `weights.added` what is not to be shown of the eye's own shapes. What gaze and idle life add to eyeLook
   * and eyeBlink has to be there, anew for every call. Allocates nothing.
   */
  hold(): void;
}

/** Places on the lids that are compared, by the way from corner to corner. */
const ALONG = [0.2, 0.35, 0.5, 0.65, 0.8] as const;
/** What moves an open eye's lids; a shut one's stay together. Gaze adds to all but the last. */
const LOOKS = ["eyeLookIn", "eyeLookOut", "eyeLookUp", "eyeLookDown", "eyeWide"] as const;
/** An eye looks one way: what is sent of both is taken off both. */
const OPPOSITE = [
  ["eyeLookIn", "eyeLookOut"],
  ["eyeLookUp", "eyeLookDown"],
] as const;

/**
 * Shapes are made and sent one by one, and added up: a blink with the lower lid already raised would drive one lid through
 * the other, one with eyes that look up would stay open, one with eyes that look down would close twice.
 * Here eyeBlink is taken back so far that the lids just meet, and the looks' lids come back with the opening.
 * @param curves the eye's lids at rest; without them only the looks are held
 */
export function createLidHold(curves: LidCurves | undefined, side: "left" | "right", weights: FaceWeights): LidHold {
  const end = side === "left" ? "Left" : "Right";
  const blink = weights.indexOf(`eyeBlink${end}`);
  const wide = weights.indexOf(`eyeWide${end}`);
  const looks = LOOKS.map((name) => weights.indexOf(name + end)).filter((place) => place >= 0);
  const opposite = OPPOSITE.map((pair) => pair.map((name) => weights.indexOf(name + end))).filter(
    (places) => Math.min(...places) >= 0,
  );
  const others = (curves?.shapes ?? [])
    .map(({ name, upper, lower }) => ({ name, place: weights.indexOf(name), closing: closingOf(curves, upper, lower) }))
    .filter(({ place }) => place >= 0 && place !== blink);
  const shape = curves?.shapes.find(({ name }) => name === `eyeBlink${end}`);
  const full = closingOf(curves, shape?.upper, shape?.lower);
  const down = others.find(({ name }) => name === `eyeLookDown${end}`);
  const wanted = (place: number) => Math.min(1, Math.max(0, weights.own[place] + weights.added[place]));

  function openShare(shut: number): number {
    // How far blink and downward look have to be taken back for the lids to just meet, at the place that needs them most.
    let share = 0;
    for (let k = 0; k < full.length; k++) {
      let room = full[k];
      let closing = shut * full[k];
      for (let s = 0; s < others.length; s++) {
        const amount = wanted(others[s].place) * others[s].closing[k];
        if (others[s] === down) closing += amount;
        else room -= amount;
      }
      share = Math.max(share, closing > 0 ? Math.min(1, Math.max(0, room) / closing) : 1);
    }
    return full.length > 0 ? share : 1;
  }

  return {
    hold: () => {
      const shut = blink < 0 ? 0 : wanted(blink);
      for (let i = 0; i < opposite.length; i++) {
        const one = opposite[i][0];
        const other = opposite[i][1];
        const both = Math.min(wanted(one), wanted(other));
        weights.added[one] = wanted(one) - both - weights.own[one];
        weights.added[other] = wanted(other) - both - weights.own[other];
      }
      // Eyes that look down are not wide: the lid's fold would be pulled both ways.
      if (wide >= 0) weights.added[wide] = down ? -wanted(down.place) * weights.own[wide] : 0;
      for (let i = 0; i < looks.length; i++) {
        const place = looks[i];
        weights.added[place] = (1 - shut) * wanted(place) - weights.own[place];
      }
      const share = openShare(shut);
      if (blink >= 0) weights.added[blink] = share * shut - weights.own[blink];
      if (down) weights.added[down.place] = share * wanted(down.place) - weights.own[down.place];
    },
  };
}

/** How much nearer a shape brings the lids at each place of ALONG, in eye radii. */
function closingOf(curves: LidCurves | undefined, upper?: Float64Array, lower?: Float64Array): Float64Array {
  if (!curves || !upper || !lower) return new Float64Array(0);
  return Float64Array.from(ALONG, (share) => {
    const x = curves.inner + share * (curves.outer - curves.inner);
    let sum = 0;
    for (let k = LID_TERMS - 1; k >= 0; k--) sum = sum * x + lower[k] - upper[k];
    return sum;
  });
}
