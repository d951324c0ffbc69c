import type { LandmarkCalibration } from "../../../../sdk/head/HeadModel";
import type { CalibrationChoice } from "./estimateCalibration";

/** What is chosen on held-out heads: how strongly each part of the calibration is held back. */
export interface CalibrationSettings {
  readonly statistics: CalibrationChoice;
  /** Ridge of the identity's regression, in samples times mm squared. */
  readonly regressionRidge: number;
  readonly priors: NonNullable<LandmarkCalibration["priors"]>;
}
