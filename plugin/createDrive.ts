import { BLENDSHAPE_ORDERS, type BlendshapeOrder } from "./blendshapeOrders";
import type { FaceWeights } from "./createFaceWeights";
import { unknownName } from "./unknownName";

/**
 * Takes whole frames of a tracker. The places of an order's names are looked up the first time and kept, so that a frame
 * allocates nothing: pass the same array of names each time.
 * @param known names that are accepted although no mesh has them
 * @returns sets `weights.own`; throws RangeError and TypeError before it changes anything
 */
export function createDrive(
  weights: FaceWeights,
  known: readonly string[],
): (values: ArrayLike<number>, order: BlendshapeOrder) => void {
  const kept = new Map<BlendshapeOrder, Int32Array>();
  return (values, order) => {
    let places = kept.get(order);
    if (!places) {
      places = placesOf(order, weights, known);
      kept.set(order, places);
    }
    if (values.length !== places.length) {
      throw new RangeError(`${values.length} weights for an order of ${places.length} names`);
    }
    for (let i = 0; i < values.length; i++) {
      if (Number.isNaN(values[i]) || typeof values[i] !== "number") {
        throw new TypeError(`weight ${i} is ${values[i]}, not a number`);
      }
    }
    for (let i = 0; i < values.length; i++) {
      if (places[i] >= 0) weights.own[places[i]] = Math.min(1, Math.max(0, values[i]));
    }
  };
}

function placesOf(order: BlendshapeOrder, weights: FaceWeights, known: readonly string[]): Int32Array {
  const names: readonly string[] | undefined = typeof order === "string" ? BLENDSHAPE_ORDERS[order] : order;
  if (!names) throw unknownName("order of blendshapes", String(order), Object.keys(BLENDSHAPE_ORDERS));
  return Int32Array.from(names, (name) => {
    const place = weights.indexOf(name);
    if (place < 0 && !name.startsWith("_") && !known.includes(name)) throw unknownName("blendshape", name, known);
    return place;
  });
}
