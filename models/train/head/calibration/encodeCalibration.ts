import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import { numberToFloat16 } from "../../../../sdk/math/float16";
import { SHAPE_FEATURES } from "../../../../sdk/stages/fit/shapeFeatures";
import { encodeContainer, type StoredSection } from "../encodeContainer";

/** landmark-calibration.bin of models/FORMAT.md; statistics as halves (steps of 1e-6 m at a millimetre). */
export function encodeCalibration(calibration: LandmarkCalibration): Uint8Array {
  const {
    version,
    count,
    priors,
    bias,
    response,
    responseCount,
    viewResponse,
    factors,
    rank,
    diagonal,
    anchors,
    regression,
  } = calibration;
  const rows = bias.length;
  const half = (values: Float32Array, shape: number[]): StoredSection => ({
    type: "f16",
    shape,
    values: Uint16Array.from(values, numberToFloat16),
  });
  return encodeContainer(
    "MSRC",
    { version, count, priors },
    {
      bias: half(bias, [rows]),
      response: half(response, [rows, responseCount]),
      ...(viewResponse && { viewResponse: half(viewResponse, [rows, viewResponse.length / rows]) }),
      factors: half(factors, [rows, rank]),
      diagonal: { type: "f32", shape: [rows], values: diagonal },
      ...(regression && { regression: half(regression, [regression.length / SHAPE_FEATURES, SHAPE_FEATURES]) }),
      ...(anchors && {
        anchorPoints: { type: "u16", shape: [478, 3], values: Uint16Array.from(anchors.points) },
        anchorWeights: { type: "f32", shape: [478, 3], values: anchors.weights },
      }),
    },
  );
}
