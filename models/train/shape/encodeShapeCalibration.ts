import type { ShapeCalibration } from "../../../sdk/head/ShapeCalibration";
import { numberToFloat16 } from "../../../sdk/math/float16";
import { encodeContainer, type StoredSection } from "../head/encodeContainer";

/** shape-calibration.bin of models/FORMAT.md. */
export function encodeShapeCalibration(calibration: ShapeCalibration): Uint8Array {
  const { version, count, weights, distanceScale, marks, factors, rank, diagonal } = calibration;
  const { identityPrecision, expressionPrecision } = calibration;
  const modes = Math.sqrt(identityPrecision.length);
  const full = (values: Float32Array, shape: number[]): StoredSection => ({ type: "f32", shape, values });
  return encodeContainer(
    "MSRS",
    { version, count, weights, distanceScale },
    {
      marks: { type: "u16", shape: [marks.length], values: Uint16Array.from(marks) },
      factors: { type: "f16", shape: [2 * marks.length, rank], values: Uint16Array.from(factors, numberToFloat16) },
      diagonal: full(diagonal, [2 * marks.length]),
      identityPrecision: full(identityPrecision, [modes, modes]),
      expressionPrecision: full(expressionPrecision, [expressionPrecision.length]),
    },
  );
}
