import type { HeadModel } from "../../../../sdk/head/HeadModel";
import { MIRROR_LANDMARK } from "../../../../sdk/head/mirrorLandmark";
import type { LandmarkSample } from "./LandmarkSample";

/** The sample that the mirrored picture would have given: the front end itself is symmetric. */
export function mirrorSample(model: HeadModel, { params, residual, view, features }: LandmarkSample): LandmarkSample {
  const identityCount = model.identity.length;
  const swapped = model.expressionNames.map((name) => {
    const other = name.replace(/Left$|Right$/, (side) => (side === "Left" ? "Right" : "Left"));
    return params[identityCount + model.expressionNames.indexOf(other)];
  });
  const identity = Array.from(model.identitySymmetry, (sign, k) => sign * params[k]);
  const mirrored = new Float64Array(residual.length);
  MIRROR_LANDMARK.forEach((other, l) => {
    mirrored[l * 2] = -residual[other * 2];
    mirrored[l * 2 + 1] = residual[other * 2 + 1];
  });
  const [aside, down, aside2, down2, product] = features;
  const [a, b, c, d, e, f] = view;
  return {
    params: Float64Array.of(...identity, ...swapped),
    residual: mirrored,
    features: Float64Array.of(-aside, down, aside2, down2, -product),
    view: Float64Array.of(a, -b, -c, -d, e, f),
  };
}
