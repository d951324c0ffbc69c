import type { HeadModel } from "../../head/HeadModel";
import type { ShapeCalibration } from "../../head/ShapeCalibration";
import type { LandmarkShapes } from "./LandmarkShapes";
import type { ShapeEstimate } from "./ShapeEstimate";

/** What the shape network adds to the fit of one photo. */
export interface ShapeEvidence {
  readonly estimate: ShapeEstimate;
  readonly calibration: ShapeCalibration;
  /** The marks' places on the head. */
  readonly shapes: LandmarkShapes;
}

const gathered = new WeakMap<HeadModel, LandmarkShapes>();

/** The network's answer with what is known of it; undefined when the head has no shape calibration. */
export function shapeEvidence(model: HeadModel, estimate: ShapeEstimate | undefined): ShapeEvidence | undefined {
  const calibration = model.shape;
  if (!calibration || !estimate) return undefined;
  const shapes = gathered.get(model) ?? gatherMarks(model, calibration.marks);
  gathered.set(model, shapes);
  return { estimate, calibration, shapes };
}

function gatherMarks(model: HeadModel, marks: Uint32Array): LandmarkShapes {
  const gather = (values: Float32Array): Float64Array =>
    Float64Array.from({ length: marks.length * 3 }, (_, i) => values[marks[Math.floor(i / 3)] * 3 + (i % 3)]);
  return { mean: gather(model.mean), shapes: [...model.identity, ...model.expression].map(gather) };
}
