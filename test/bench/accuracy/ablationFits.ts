import type { HeadModel } from "../../../sdk/head/HeadModel";
import type { FittedPhoto } from "../../../sdk/pipeline/fitPhoto";
import type { ShapeEstimate } from "../../../sdk/stages/fit/ShapeEstimate";
import { fitHead } from "../../../sdk/stages/fitHead";
import type { HeadFit } from "../../../sdk/types";

/** What the fit had, and its answer. */
export type AblationFit = readonly [string, HeadFit];

/** Priors of the calibrated fit without a regression: heads of unit sigma, few and weak expressions. */
const PRIORS = { identity: 1, expression: 10, sparsity: 1 };

/**
 * One photo fitted with less evidence and with more, each row's besides that of the row before it. The regression is a
 * branch: the fit takes it where there is no shape network, instead of what follows.
 * @param plain the head without any calibration
 */
export function ablationFits(
  { photo, landmarks, shape, fit }: FittedPhoto,
  head: HeadModel,
  plain: HeadModel,
): AblationFit[] {
  const { calibration } = head;
  const meanFace = fitHead(landmarks, photo, head, { fitIdentity: false, fitExpression: false });
  const points = fitHead(landmarks, photo, plain);
  const rows: AblationFit[] = [
    ["mean face + pose", meanFace],
    ["MediaPipe points, plain priors", points],
  ];
  if (!calibration) return rows;
  const noRegression = { ...head, calibration: { ...calibration, regression: undefined } };
  const calibrated = fitHead(landmarks, photo, noRegression, { priors: PRIORS });
  const regressed = fitHead(landmarks, photo, head);
  rows.push(["+ bias and covariance", calibrated], ["(with a regression of the identity)", regressed]);
  if (!head.shape || !shape) return rows;
  const marks = fitHead(landmarks, photo, trustingMarksOnly(noRegression), { shape: withoutBeliefs(shape) });
  const believed = fitHead(landmarks, photo, head, { shape });
  return [
    ...rows,
    ["+ own points", marks],
    ["+ own identity, expression, distance", believed],
    ["+ shade (photometric)", fit],
  ];
}

/** PRIORS in the place of the precisions that the shape network's beliefs have. */
function trustingMarksOnly(head: HeadModel): HeadModel {
  const { shape, identity } = head;
  if (!shape) return head;
  const count = identity.length;
  return {
    ...head,
    shape: {
      ...shape,
      identityPrecision: Float32Array.from({ length: count * count }, (_, i) =>
        i % (count + 1) === 0 ? PRIORS.identity : 0,
      ),
      expressionPrecision: shape.expressionPrecision.map(() => PRIORS.expression),
      weights: { ...shape.weights, identity: 1, expression: 1, distance: 0 },
    },
  };
}

/** The mean face; p w^2 + s w is p (w + s / 2p)^2 but for a constant, so the sparse prior is a belief below zero. */
function withoutBeliefs(shape: ShapeEstimate): ShapeEstimate {
  const below = -PRIORS.sparsity / (2 * PRIORS.expression);
  return { ...shape, identity: shape.identity.map(() => 0), expression: shape.expression.map(() => below) };
}
