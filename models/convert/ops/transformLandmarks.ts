import type { OperatorMapping } from "../Conversion";

/**
 * TransformLandmarks -> MatMul and Add (mediapipe/util/tflite/operations/transform_landmarks.cc):
 * landmarks [1, N, 2] times the upper left 2x2 of the matrix [1, 4, 4], plus its last column.
 */
export const transformLandmarks: OperatorMapping = (conversion, operator) => {
  const { graph } = conversion;
  const [landmarks, matrix] = operator.inputs;
  if (conversion.shape(landmarks)[2] !== 2) throw new Error(`TransformLandmarks of ${conversion.shape(landmarks)}`);
  const part = (firstColumn: number, endColumn: number): string => {
    const ranges = [
      [0, firstColumn],
      [2, endColumn],
      [1, 2],
    ].map((values) => graph.integers(values));
    const block = graph.node("Slice", [conversion.value(matrix), ...ranges]);
    return graph.node("Transpose", [block], { perm: [0, 2, 1] });
  };
  const turned = graph.node("MatMul", [conversion.value(landmarks), part(0, 2)]);
  conversion.define(operator.outputs[0], graph.node("Add", [turned, part(3, 4)]));
};
